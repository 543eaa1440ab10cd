"""A line between browsers and the service that breaks in every way in which lines break."""

import contextlib
import socket
import threading

UNAVAILABLE = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nRetry-After: 1\r\nConnection: close\r\n\r\n"


class Line:
    def __init__(self, port):
        self.target = port
        self.mode = "open"
        self.sockets = []
        # Connections through which nothing comes any more; they stay so when others work again.
        self.dead = set()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://localhost:{self.listener.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        with contextlib.suppress(OSError):
            while True:
                client, _ = self.listener.accept()
                threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, client):
        self.sockets.append(client)
        if self.mode == "frozen":
            self.dead.add(client)
        elif self.mode == "dropped":
            client.close()
        elif self.mode == "unavailable":
            with contextlib.suppress(OSError):
                client.recv(65536)
                client.sendall(UNAVAILABLE)
            client.close()
        else:
            try:
                service = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                client.close()
                return
            self.sockets.append(service)
            threading.Thread(target=self.pump, args=(client, service, client), daemon=True).start()
            self.pump(service, client, client)

    def pump(self, source, target, client):
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                if client not in self.dead:
                    target.sendall(data)
        if client not in self.dead:
            for end in (source, target):
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)

    def freeze(self):
        """From now on bytes vanish, and nothing is closed."""
        self.mode = "frozen"
        self.dead.update(self.sockets)

    def cut(self, mode):
        """Ends all connections, and lets no new one through: `dropped`, or `unavailable` with 503."""
        self.mode = mode
        for end in list(self.sockets):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def mend(self):
        """Lets new connections through."""
        self.mode = "open"

    def close(self):
        self.cut("dropped")
        self.listener.close()
