/// ICU behind opaque pointers and fixed-width integers.
///
/// ICU's C names are macros and its headers clash with Foundation's, and named MessageFormat
/// arguments exist only in its C++ interface; so nothing of ICU's own is seen from Swift.
///
/// Texts go in as UTF-8 with a length. Texts come out as UTF-8, ended by NUL, in memory that the
/// caller gives back with `cicu_free`; NULL means that ICU failed.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

void cicu_free(char *text);

/// ICU's version, as "72.1". The text lives for ever.
const char *cicu_version(void);

/// A BCP 47 tag with its likely script and region and without what is out of use: "zh-Hant-TW" for
/// "zh-TW", "fil-Latn-PH" for "tl". NULL for what is no tag.
char *cicu_language_likely(const char *tag);

/// A BCP 47 tag in its usual spelling, without what is out of use: "fil" for "TL".
char *cicu_language_canonical(const char *tag);

/// What most people in a country read, with its script and region: "ne-Deva-NP" for "np", "en-Latn-GB" for
/// "uk"; NULL for what is no country of ISO 3166.
char *cicu_language_of_country(const char *country);

/// The name of a language in the language of `locale`, as a list shows it; NULL for one without.
char *cicu_language_name(const char *tag, const char *locale);

/// The first subtags of the languages that ICU has data for, with spaces between them.
char *cicu_languages(void);

/// The name of a country, by its ISO 3166 code, in the language of `locale`; the code for one without.
char *cicu_country_name(const char *code, const char *locale);

/// 1 for a language whose letters run from right to left.
int32_t cicu_language_is_right_to_left(const char *tag);

/// The ISO 15924 code of the script of a scalar: "Cyrl". The text lives for ever.
const char *cicu_script(uint32_t scalar);

/// The English name of a script, by its code: "Cyrillic"; NULL for none. The text lives for ever.
const char *cicu_script_name(const char *code);

/// A compiled MessageFormat pattern.
typedef struct cicu_message cicu_message;

/// Compiles `pattern`. On failure NULL is returned, and `error_offset` is where it stands, counted
/// in Unicode scalars from 0, or -1 when ICU does not say.
cicu_message *cicu_message_open(
    const char *locale, const char *pattern, size_t length, int32_t *error_offset);
void cicu_message_close(cicu_message *message);

/// Formats with `count` named arguments: `texts[i]`, or `numbers[i]` where `texts[i]` is NULL.
char *cicu_message_format(
    const cicu_message *message, size_t count, const char *const *names, const char *const *texts,
    const int64_t *numbers);

/// 1 for a valid pattern, else 0 and where it is not, in scalars, or -1.
int32_t cicu_message_check(const char *pattern, size_t length, int32_t *error_offset);

/// The language's plural categories, with spaces between them.
char *cicu_plural_categories(const char *locale, int32_t ordinal);

/// A formatter of dates by skeleton ("yMMMMd"), for one time zone.
typedef struct cicu_dates cicu_dates;
cicu_dates *cicu_dates_open(const char *locale, const char *skeleton, const char *time_zone);
/// The same by a pattern ("d 'de' MMMM").
cicu_dates *cicu_dates_open_pattern(const char *locale, const char *pattern, const char *time_zone);
void cicu_dates_close(cicu_dates *dates);
char *cicu_dates_format(cicu_dates *dates, int64_t seconds_since_epoch);

typedef struct cicu_intervals cicu_intervals;
cicu_intervals *cicu_intervals_open(
    const char *locale, const char *skeleton, const char *time_zone);
void cicu_intervals_close(cicu_intervals *intervals);
char *cicu_intervals_format(cicu_intervals *intervals, int64_t from_seconds, int64_t to_seconds);

/// A whole number: `style` 0 plain, 1 percent (30 is 30 %), 2 yen.
char *cicu_number_format(const char *locale, int64_t number, int32_t style);

/// A whole number in words: "twelve".
char *cicu_number_words(const char *locale, int64_t number);

/// A whole number as the place in an order: "2nd".
char *cicu_number_ordinal(const char *locale, int64_t number);

/// A list in words: "a, b and c"; `alternatives` for "a, b or c".
char *cicu_list_format(
    const char *locale, const char *const *items, size_t count, int32_t alternatives);

/// Finds words by the rules of a language, with dictionaries for Japanese, Chinese and Thai.
/// One thread at a time.
typedef struct cicu_breaker cicu_breaker;
cicu_breaker *cicu_breaker_open(const char *locale);
void cicu_breaker_close(cicu_breaker *breaker);

/// Writes where words begin and end, in bytes, two numbers a word; returns the number of words, at
/// most `capacity`. Spaces and punctuation are no words.
size_t cicu_breaker_words(
    cicu_breaker *breaker, const char *text, size_t length, int32_t *bounds, size_t capacity);

/// The text in NFKC with case folded and what is invisible removed (NFKC_Casefold).
char *cicu_compatibility_casefold(const char *text, size_t length);

/// The text in NFD.
char *cicu_decompose(const char *text, size_t length);

/// Rules from one script to another, by ICU's name ("Devanagari-Latin"). Any number of threads.
typedef struct cicu_transliterator cicu_transliterator;
cicu_transliterator *cicu_transliterator_open(const char *name);
void cicu_transliterator_close(cicu_transliterator *transliterator);
char *cicu_transliterate(
    const cicu_transliterator *transliterator, const char *text, size_t length);

/// 1 for a code of ISO 3166 with two letters, else 0.
int32_t cicu_is_country(const char *code);

/// The names of all time zones, with spaces between them.
char *cicu_zone_names(void);

/// What a zone's clocks do between two times, in seconds since 1970: 1 when they keep one offset, which
/// is then in `offset` in seconds; 0 when they change, first at `change`; -1 for an unknown zone.
int32_t cicu_zone_offset(
    const char *name, int64_t from_seconds, int64_t to_seconds, int32_t *offset, int64_t *change);

#ifdef __cplusplus
}
#endif
