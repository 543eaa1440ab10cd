#include <libpq-fe.h>

// Lets two directories change places in one step; Swift's module of the C library leaves it out.
extern int renameat2(int from_directory, const char *from, int to_directory, const char *to, unsigned int flags);
