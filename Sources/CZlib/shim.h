#include <zlib.h>

/// `deflateInit2` is a macro that passes the library's version along; Swift needs a function.
/// Window bits 31 asks for the gzip wrapper.
static inline int madoguchi_gzip_begin(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 31, 9, Z_DEFAULT_STRATEGY);
}
