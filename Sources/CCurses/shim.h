// The wide-character library without its macros, and as functions what it has as macros only.
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <term.h>

// Characters in UTF-8, whatever the surroundings say: names are in full Unicode.
static inline void rostrum_use_utf8(void) {
  if (!setlocale(LC_ALL, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}
static inline SCREEN *rostrum_open_screen(void) { return newterm(NULL, stdout, stdin); }
static inline WINDOW *rostrum_screen(void) { return stdscr; }
static inline int rostrum_rows(void) { return getmaxy(stdscr); }
static inline int rostrum_columns(void) { return getmaxx(stdscr); }
static inline int rostrum_style(int bold, int reversed, int dim, short pair) {
  return attrset((bold ? A_BOLD : 0) | (reversed ? A_REVERSE : 0) | (dim ? A_DIM : 0) | COLOR_PAIR(pair));
}
static inline void rostrum_beep(void) { beep(); }
static inline const char *rostrum_capability(const char *name) {
  char *found = tigetstr(name);
  return found == (char *)-1 ? NULL : found;
}
