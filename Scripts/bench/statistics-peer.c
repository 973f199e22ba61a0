/* What counts 100,000 finals of 40 questions in C: the same figures as statistics-bench, in one pass over the same
   finals, with tables of fixed size and no names. It prints what statistics-bench prints. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { ATTEMPTS = 100000, QUESTIONS = 40, OPTIONS = 4, BANDS = 101, TIMES = 25, LANGUAGES = 2, COUNTRIES = 8, BLOCK = 100 };

static const int starts[TIMES] = {0,  2,  4,  6,  8,  10, 12,  15,  18,  21,  25,  30, 35,
                                  40, 50, 60, 75, 90, 120, 150, 180, 240, 300, 420, 600};

struct sums { double asked, possible, earned, squares, rest, rest_squares, product; };
struct group { long attempts, passed; double score, score_squares, earned_squares; struct sums items[QUESTIONS]; };
struct answer { int16_t earned, possible; int8_t option, band; };
struct attempt { int language, country, passed; struct answer answers[QUESTIONS]; };

static struct group languages[LANGUAGES], countries[COUNTRIES];
static long cells[LANGUAGES][BANDS][QUESTIONS][OPTIONS + 2], times[LANGUAGES][QUESTIONS][TIMES], scores[LANGUAGES][BANDS];
static struct attempt block[BLOCK];
static uint64_t state;

static uint64_t next(void) {
  uint64_t z = state += 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

static double milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1000.0 + now.tv_nsec / 1e6;
}

static void make(struct attempt *a, int number) {
  uint64_t ability = next() % 512;
  a->language = number % 3 == 0;
  a->country = number % COUNTRIES;
  a->passed = ability > 256;
  for (int q = 0; q < QUESTIONS; q++) {
    uint64_t draw = next();
    int right = draw % 1024 < 400 + ability, seconds = (int)(draw >> 48) / 1000, band = 0;
    while (band + 1 < TIMES && starts[band + 1] <= seconds) band++;
    a->answers[q] = (struct answer){right * 840, 840, right ? 0 : 1 + (draw >> 32 & 0xFFFF) % 3, band};
  }
}

static void add_to(struct group *g, const struct attempt *a, const struct sums *parts, double earned, double score) {
  g->attempts++;
  g->passed += a->passed;
  g->score += score;
  g->score_squares += score * score;
  g->earned_squares += earned * earned;
  for (int q = 0; q < QUESTIONS; q++) {
    struct sums *s = &g->items[q];
    s->asked += 1;
    s->possible += parts[q].possible;
    s->earned += parts[q].earned;
    s->squares += parts[q].squares;
    s->rest += parts[q].rest;
    s->rest_squares += parts[q].rest_squares;
    s->product += parts[q].product;
  }
}

static void add(const struct attempt *a) {
  struct sums parts[QUESTIONS];
  int earned = 0, possible = 0;
  for (int q = 0; q < QUESTIONS; q++) earned += a->answers[q].earned, possible += a->answers[q].possible;
  int score = earned * 10000 / possible, band = score / 100;
  for (int q = 0; q < QUESTIONS; q++) {
    const struct answer *r = &a->answers[q];
    double e = r->earned, rest = (int)((earned - r->earned) * 10000.0 / (possible - r->possible));
    parts[q] = (struct sums){1, r->possible, e, e * e, rest, rest * rest, e * rest};
    long *row = cells[a->language][band][q];
    row[0]++;
    row[1] += r->earned == r->possible;
    row[2 + r->option]++;
    times[a->language][q][r->band]++;
  }
  scores[a->language][band]++;
  add_to(&languages[a->language], a, parts, earned, score);
  add_to(&countries[a->country], a, parts, earned, score);
}

int main(void) {
  double best = INFINITY;
  for (int round = 0; round < 5; round++) {
    double computing = 0;
    state = 42;
    memset(languages, 0, sizeof languages);
    memset(countries, 0, sizeof countries);
    memset(cells, 0, sizeof cells);
    memset(times, 0, sizeof times);
    memset(scores, 0, sizeof scores);
    for (int first = 0; first < ATTEMPTS; first += BLOCK) {
      for (int i = 0; i < BLOCK; i++) make(&block[i], first + i);
      double start = milliseconds();
      for (int i = 0; i < BLOCK; i++) add(&block[i]);
      computing += milliseconds() - start;
    }
    if (computing < best) best = computing;
  }
  double score = 0, squares = 0, total = 0, within = 0;
  struct sums first = {0};
  for (int q = 0; q < QUESTIONS; q++) {
    struct sums s = {0};
    for (int l = 0; l < LANGUAGES; l++) {
      struct sums *own = &languages[l].items[q];
      s.asked += own->asked, s.possible += own->possible, s.earned += own->earned, s.squares += own->squares;
      s.rest += own->rest, s.rest_squares += own->rest_squares, s.product += own->product;
    }
    if (q == 0) first = s;
    within += (s.squares - s.earned * s.earned / s.asked) / (s.asked - 1);
    total += s.earned;
  }
  for (int l = 0; l < LANGUAGES; l++) score += languages[l].score, squares += languages[l].earned_squares;
  double whole = (squares - total * total / ATTEMPTS) / (ATTEMPTS - 1);
  double n = first.asked;
  printf("%.17g %.17g %.17g %.17g %.17g\n", best, score / ATTEMPTS / 100,
         QUESTIONS / (QUESTIONS - 1.0) * (1 - within / whole), first.earned / first.possible,
         (n * first.product - first.earned * first.rest) /
             sqrt((n * first.squares - first.earned * first.earned) * (n * first.rest_squares - first.rest * first.rest)));
}
