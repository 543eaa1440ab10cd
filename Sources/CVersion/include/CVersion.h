#pragma once

/// The version of the program: the tag of the commit that it was built from, or the last version with the commit.
const char *rostrum_version(void);
