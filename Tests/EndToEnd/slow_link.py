"""A line of 300 ms that loses one packet in a hundred, with the program at its far end and a terminal at its near end.

Run in a network of its own (`unshare --net`), where the loopback is made slow by netem. What comes on standard input is
sent over it to a pseudo-terminal with the program on it, and what the program paints comes back.
"""

import os
import pty
import select
import socket
import subprocess
import sys
import threading
import tty


def main(command):
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    subprocess.run(["tc", "qdisc", "add", "dev", "lo", "root", "netem", "delay", "150ms", "loss", "1%"], check=True)
    listener = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=serve, args=(listener, command), daemon=True).start()
    near = socket.create_connection(listener.getsockname())
    near.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    tty.setraw(0)
    relay(0, 1, near)


def serve(listener, command):
    far, _ = listener.accept()
    far.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(command[0], command)
    relay(terminal, terminal, far)
    os.waitpid(child, 0)


def relay(source, sink, line):
    while True:
        ready, _, _ = select.select([source, line], [], [])
        try:
            if source in ready:
                piece = os.read(source, 65536)
                if not piece:
                    return line.close()
                line.sendall(piece)
            if line in ready:
                piece = line.recv(65536)
                if not piece:
                    return
                os.write(sink, piece)
        except OSError:
            return line.close()


main(sys.argv[1:])
