#include "CVersion.h"

// Package.swift gives it, which asks git.
const char *rostrum_version(void) { return ROSTRUM_VERSION; }
