#pragma once
/* Debian builds libxml2 with ICU: encoding.h would then read Debian's <unicode/ucnv.h>, whose types
   clash with the toolchain's own _FoundationICU module. Only the tail of the opaque
   xmlCharEncodingHandler changes; never allocate one from Swift. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>

/* xmlFree is a mutable global function pointer, out of reach for Swift 6. */
static inline void cxml_free(void *p) { xmlFree(p); }
static inline void cxml_ignore(void *context, const char *message, ...) { (void)context; (void)message; }
static inline xmlParserInputPtr cxml_refuse(const char *url, const char *id, xmlParserCtxtPtr context) {
    (void)url; (void)id; (void)context;
    return 0;
}
/* LIBXML_TEST_VERSION is a statement macro. Nothing outside the given bytes is ever read. */
static inline void cxml_prepare(void) {
    xmlInitParser();
    LIBXML_TEST_VERSION
    xmlSetGenericErrorFunc(0, cxml_ignore);
    xmlSetExternalEntityLoader(cxml_refuse);
}
