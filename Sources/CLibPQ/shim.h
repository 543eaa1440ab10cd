#include <libpq-fe.h>

// What Swift's module of the C library leaves out: waiting for sockets that can be left out for a while, and letting two
// directories change places in one step.
#include <sys/epoll.h>
extern int renameat2(int from_directory, const char *from, int to_directory, const char *to, unsigned int flags);
