#include "cicu.h"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <unicode/basictz.h>
#include <unicode/brkiter.h>
#include <unicode/dtintrv.h>
#include <unicode/dtitvfmt.h>
#include <unicode/dtptngen.h>
#include <unicode/listformatter.h>
#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/normalizer2.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/rbnf.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <unicode/translit.h>
#include <unicode/tztrans.h>
#include <unicode/uclean.h>
#include <unicode/uscript.h>
#include <unicode/uversion.h>

using icu::UnicodeString;

namespace {

UnicodeString decode(const char *text, size_t length) {
    return UnicodeString::fromUTF8(icu::StringPiece(text, static_cast<int32_t>(length)));
}

UnicodeString decode(const char *text) { return decode(text, std::strlen(text)); }

char *encode(const UnicodeString &text) {
    std::string bytes;
    text.toUTF8String(bytes);
    char *copy = static_cast<char *>(std::malloc(bytes.size() + 1));
    if (copy != nullptr) std::memcpy(copy, bytes.c_str(), bytes.size() + 1);
    return copy;
}

/// Where a parse error stands, in scalars; ICU says it in UTF-16 units.
int32_t scalar_offset(const UnicodeString &text, const UParseError &error) {
    if (error.offset < 0 || error.offset > text.length()) return -1;
    return text.countChar32(0, error.offset);
}

/// How many bytes of UTF-8 the UTF-16 units from `from` to `to` take.
int32_t byte_count(const UnicodeString &text, int32_t from, int32_t to) {
    int32_t count = 0;
    for (int32_t i = from; i < to; i += 1) {
        char16_t unit = text.charAt(i);
        // Two units of a pair are four bytes.
        count += unit < 0x80 ? 1 : unit < 0x800 || U16_IS_SURROGATE(unit) ? 2 : 3;
    }
    return count;
}

/// The locale of a BCP 47 tag, without what is out of use; bogus for what is no tag.
icu::Locale tagged(const char *tag) {
    icu::Locale none;
    none.setToBogus();
    char name[ULOC_FULLNAME_CAPACITY];
    int32_t parsed = 0;
    UErrorCode status = U_ZERO_ERROR;
    uloc_forLanguageTag(tag, name, sizeof name, &parsed, &status);
    if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING ||
        parsed != static_cast<int32_t>(std::strlen(tag)))
        return none;
    icu::Locale locale = icu::Locale::createCanonical(name);
    return *locale.getLanguage() == 0 ? none : locale;
}

char *language_tag(const icu::Locale &locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::string tag = locale.toLanguageTag<std::string>(status);
    return U_FAILURE(status) ? nullptr : encode(UnicodeString::fromUTF8(tag));
}

}  // namespace

struct cicu_message {
    std::unique_ptr<icu::MessageFormat> format;
};

struct cicu_breaker {
    std::unique_ptr<icu::BreakIterator> iterator;
    /// What the iterator stands in: its dictionaries read UTF-16 much faster than UTF-8.
    UnicodeString text;
};

struct cicu_transliterator {
    std::unique_ptr<icu::Transliterator> rules;
};

struct cicu_dates {
    std::unique_ptr<icu::SimpleDateFormat> format;
};

struct cicu_intervals {
    std::unique_ptr<icu::DateIntervalFormat> format;
};

void cicu_free(char *text) { std::free(text); }

const char *cicu_version(void) { return U_ICU_VERSION; }

char *cicu_language_likely(const char *tag) {
    icu::Locale locale = tagged(tag);
    if (locale.isBogus()) return nullptr;
    UErrorCode status = U_ZERO_ERROR;
    locale.addLikelySubtags(status);
    return U_FAILURE(status) ? nullptr : language_tag(locale);
}

char *cicu_language_canonical(const char *tag) {
    icu::Locale locale = tagged(tag);
    return locale.isBogus() ? nullptr : language_tag(locale);
}

char *cicu_language_of_country(const char *country) {
    icu::Locale locale = icu::Locale::createCanonical((std::string("und_") + country).c_str());
    // ICU finds a language for a code that is no country's, too: English.
    const char *const *known = icu::Locale::getISOCountries();
    while (*known != nullptr && std::strcmp(*known, locale.getCountry()) != 0) known++;
    if (*known == nullptr) return nullptr;
    UErrorCode status = U_ZERO_ERROR;
    locale.addLikelySubtags(status);
    return U_FAILURE(status) ? nullptr : language_tag(locale);
}

char *cicu_language_name(const char *tag, const char *locale) {
    UDisplayContext contexts[] = {
        UDISPCTX_DIALECT_NAMES, UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU};
    std::unique_ptr<icu::LocaleDisplayNames> names(
        icu::LocaleDisplayNames::createInstance(icu::Locale(locale), contexts, 2));
    icu::Locale language = tagged(tag);
    if (names == nullptr || language.isBogus()) return nullptr;
    UnicodeString name;
    names->languageDisplayName(language.getLanguage(), name);
    if (name.isBogus() || name == UnicodeString(language.getLanguage(), -1, US_INV)) return nullptr;
    names->localeDisplayName(language, name);
    return name.isBogus() ? nullptr : encode(name);
}

char *cicu_languages(void) {
    int32_t count = 0;
    const icu::Locale *locales = icu::Locale::getAvailableLocales(count);
    UnicodeString text;
    std::string last;
    for (int32_t i = 0; i < count; i += 1) {
        // They are sorted, each language before its regions.
        if (last == locales[i].getLanguage()) continue;
        last = locales[i].getLanguage();
        if (!text.isEmpty()) text.append(u' ');
        text.append(UnicodeString(last.c_str(), -1, US_INV));
    }
    return encode(text);
}

char *cicu_country_name(const char *code, const char *locale) {
    UDisplayContext contexts[] = {UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU};
    std::unique_ptr<icu::LocaleDisplayNames> names(
        icu::LocaleDisplayNames::createInstance(icu::Locale(locale), contexts, 1));
    if (names == nullptr) return nullptr;
    UnicodeString name;
    names->regionDisplayName(code, name);
    return name.isBogus() ? nullptr : encode(name);
}

int32_t cicu_language_is_right_to_left(const char *tag) {
    icu::Locale language = tagged(tag);
    return !language.isBogus() && language.isRightToLeft() ? 1 : 0;
}

const char *cicu_script(uint32_t scalar) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getShortName(uscript_getScript(static_cast<UChar32>(scalar), &status));
}

const char *cicu_script_name(const char *code) {
    UScriptCode script = static_cast<UScriptCode>(u_getPropertyValueEnum(UCHAR_SCRIPT, code));
    return script == USCRIPT_INVALID_CODE ? nullptr : uscript_getName(script);
}

cicu_message *cicu_message_open(
    const char *locale, const char *pattern, size_t length, int32_t *error_offset) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError error;
    error.offset = -1;
    UnicodeString text = decode(pattern, length);
    auto format = std::make_unique<icu::MessageFormat>(text, icu::Locale(locale), error, status);
    if (U_FAILURE(status)) {
        *error_offset = scalar_offset(text, error);
        return nullptr;
    }
    return new cicu_message{std::move(format)};
}

void cicu_message_close(cicu_message *message) { delete message; }

char *cicu_message_format(
    const cicu_message *message, size_t count, const char *const *names, const char *const *texts,
    const int64_t *numbers) {
    UErrorCode status = U_ZERO_ERROR;
    auto arguments = std::make_unique<icu::Formattable[]>(count);
    auto keys = std::make_unique<UnicodeString[]>(count);
    for (size_t i = 0; i < count; i += 1) {
        keys[i] = decode(names[i]);
        if (texts[i] != nullptr) {
            arguments[i].setString(decode(texts[i]));
        } else {
            arguments[i].setInt64(numbers[i]);
        }
    }
    UnicodeString result;
    message->format->format(keys.get(), arguments.get(), static_cast<int32_t>(count), result, status);
    return U_FAILURE(status) ? nullptr : encode(result);
}

int32_t cicu_message_check(const char *pattern, size_t length, int32_t *error_offset) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError error;
    error.offset = -1;
    UnicodeString text = decode(pattern, length);
    icu::MessagePattern parsed(text, &error, status);
    if (U_SUCCESS(status)) return 1;
    *error_offset = scalar_offset(text, error);
    return 0;
}

char *cicu_plural_categories(const char *locale, int32_t ordinal) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(
        icu::Locale(locale), ordinal ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL, status));
    if (U_FAILURE(status)) return nullptr;
    std::unique_ptr<icu::StringEnumeration> keywords(rules->getKeywords(status));
    UnicodeString result;
    while (U_SUCCESS(status)) {
        const UnicodeString *keyword = keywords->snext(status);
        if (keyword == nullptr) break;
        if (!result.isEmpty()) result.append(u' ');
        result.append(*keyword);
    }
    return U_FAILURE(status) ? nullptr : encode(result);
}

static cicu_dates *open_dates(
    const icu::Locale &where, const UnicodeString &pattern, const char *time_zone) {
    UErrorCode status = U_ZERO_ERROR;
    auto format = std::make_unique<icu::SimpleDateFormat>(pattern, where, status);
    if (U_FAILURE(status)) return nullptr;
    format->adoptTimeZone(icu::TimeZone::createTimeZone(decode(time_zone)));
    return new cicu_dates{std::move(format)};
}

cicu_dates *cicu_dates_open(const char *locale, const char *skeleton, const char *time_zone) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale where(locale);
    std::unique_ptr<icu::DateTimePatternGenerator> generator(
        icu::DateTimePatternGenerator::createInstance(where, status));
    if (U_FAILURE(status)) return nullptr;
    UnicodeString pattern = generator->getBestPattern(decode(skeleton), status);
    if (U_FAILURE(status)) return nullptr;
    return open_dates(where, pattern, time_zone);
}

cicu_dates *cicu_dates_open_pattern(
    const char *locale, const char *pattern, const char *time_zone) {
    return open_dates(icu::Locale(locale), decode(pattern), time_zone);
}

void cicu_dates_close(cicu_dates *dates) { delete dates; }

char *cicu_dates_format(cicu_dates *dates, int64_t seconds_since_epoch) {
    UnicodeString result;
    dates->format->format(static_cast<UDate>(seconds_since_epoch) * 1000.0, result);
    return encode(result);
}

cicu_intervals *cicu_intervals_open(
    const char *locale, const char *skeleton, const char *time_zone) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::DateIntervalFormat> format(icu::DateIntervalFormat::createInstance(
        decode(skeleton), icu::Locale(locale), status));
    if (U_FAILURE(status)) return nullptr;
    format->adoptTimeZone(icu::TimeZone::createTimeZone(decode(time_zone)));
    return new cicu_intervals{std::move(format)};
}

void cicu_intervals_close(cicu_intervals *intervals) { delete intervals; }

char *cicu_intervals_format(
    cicu_intervals *intervals, int64_t from_seconds, int64_t to_seconds) {
    UErrorCode status = U_ZERO_ERROR;
    icu::DateInterval interval(
        static_cast<UDate>(from_seconds) * 1000.0, static_cast<UDate>(to_seconds) * 1000.0);
    icu::FieldPosition position(icu::FieldPosition::DONT_CARE);
    UnicodeString result;
    intervals->format->format(&interval, result, position, status);
    return U_FAILURE(status) ? nullptr : encode(result);
}

char *cicu_number_format(const char *locale, int64_t number, int32_t style) {
    UErrorCode status = U_ZERO_ERROR;
    auto formatter = icu::number::NumberFormatter::withLocale(icu::Locale(locale));
    if (style == 1) formatter = formatter.unit(icu::NoUnit::percent());
    if (style == 2) {
        formatter = formatter.unit(icu::CurrencyUnit(u"JPY", status))
                        .precision(icu::number::Precision::integer());
    }
    UnicodeString result = formatter.formatInt(number, status).toString(status);
    return U_FAILURE(status) ? nullptr : encode(result);
}

static char *format_by_rules(const char *locale, icu::URBNFRuleSetTag tag, int64_t number) {
    UErrorCode status = U_ZERO_ERROR;
    icu::RuleBasedNumberFormat rules(tag, icu::Locale(locale), status);
    UnicodeString result;
    if (U_SUCCESS(status)) rules.format(number, result, status);
    return U_FAILURE(status) ? nullptr : encode(result);
}

char *cicu_number_words(const char *locale, int64_t number) {
    return format_by_rules(locale, icu::URBNF_SPELLOUT, number);
}

char *cicu_number_ordinal(const char *locale, int64_t number) {
    return format_by_rules(locale, icu::URBNF_ORDINAL, number);
}

char *cicu_list_format(
    const char *locale, const char *const *items, size_t count, int32_t alternatives) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::ListFormatter> formatter(icu::ListFormatter::createInstance(
        icu::Locale(locale), alternatives ? ULISTFMT_TYPE_OR : ULISTFMT_TYPE_AND,
        ULISTFMT_WIDTH_WIDE, status));
    auto texts = std::make_unique<UnicodeString[]>(count);
    for (size_t i = 0; i < count; i += 1) texts[i] = decode(items[i]);
    UnicodeString result;
    if (U_SUCCESS(status)) {
        formatter->format(texts.get(), static_cast<int32_t>(count), result, status);
    }
    return U_FAILURE(status) ? nullptr : encode(result);
}

cicu_breaker *cicu_breaker_open(const char *locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createWordInstance(icu::Locale(locale), status));
    return U_FAILURE(status) ? nullptr : new cicu_breaker{std::move(iterator)};
}

void cicu_breaker_close(cicu_breaker *breaker) { delete breaker; }

size_t cicu_breaker_words(
    cicu_breaker *breaker, const char *text, size_t length, int32_t *bounds, size_t capacity) {
    breaker->text = decode(text, length);
    breaker->iterator->setText(breaker->text);
    size_t count = 0;
    int32_t from = breaker->iterator->first();
    int32_t from_byte = 0;
    int32_t to = breaker->iterator->next();
    while (to != icu::BreakIterator::DONE && count < capacity) {
        int32_t to_byte = from_byte + byte_count(breaker->text, from, to);
        if (breaker->iterator->getRuleStatus() >= UBRK_WORD_NONE_LIMIT) {
            bounds[2 * count] = from_byte;
            bounds[2 * count + 1] = to_byte;
            count += 1;
        }
        from = to;
        from_byte = to_byte;
        to = breaker->iterator->next();
    }
    return count;
}

char *cicu_compatibility_casefold(const char *text, size_t length) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *form = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status)) return nullptr;
    UnicodeString result = form->normalize(decode(text, length), status);
    return U_FAILURE(status) ? nullptr : encode(result);
}

char *cicu_decompose(const char *text, size_t length) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *form = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) return nullptr;
    UnicodeString result = form->normalize(decode(text, length), status);
    return U_FAILURE(status) ? nullptr : encode(result);
}

cicu_transliterator *cicu_transliterator_open(const char *name) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> rules(icu::Transliterator::createInstance(
        UnicodeString::fromUTF8(name), UTRANS_FORWARD, status));
    return U_FAILURE(status) ? nullptr : new cicu_transliterator{std::move(rules)};
}

void cicu_transliterator_close(cicu_transliterator *transliterator) { delete transliterator; }

char *cicu_transliterate(
    const cicu_transliterator *transliterator, const char *text, size_t length) {
    UnicodeString result = decode(text, length);
    transliterator->rules->transliterate(result);
    return encode(result);
}

int32_t cicu_is_country(const char *code) {
    for (const char *const *known = icu::Locale::getISOCountries(); *known != nullptr; known++) {
        if (std::strcmp(*known, code) == 0) return 1;
    }
    return 0;
}

char *cicu_zone_names(void) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::StringEnumeration> names(icu::TimeZone::createTimeZoneIDEnumeration(
        UCAL_ZONE_TYPE_ANY, nullptr, nullptr, status));
    if (U_FAILURE(status)) return nullptr;
    UnicodeString all;
    while (const UnicodeString *name = names->snext(status)) {
        if (!all.isEmpty()) all.append(u' ');
        all.append(*name);
    }
    return U_FAILURE(status) ? nullptr : encode(all);
}

int32_t cicu_zone_offset(
    const char *name, int64_t from_seconds, int64_t to_seconds, int32_t *offset, int64_t *change) {
    std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(decode(name)));
    if (*zone == icu::TimeZone::getUnknown()) return -1;
    auto *basic = dynamic_cast<icu::BasicTimeZone *>(zone.get());
    if (basic == nullptr) return -1;
    UErrorCode status = U_ZERO_ERROR;
    int32_t raw = 0, dst = 0;
    UDate from = static_cast<UDate>(from_seconds) * 1000.0;
    zone->getOffset(from, false, raw, dst, status);
    if (U_FAILURE(status)) return -1;
    *offset = (raw + dst) / 1000;
    icu::TimeZoneTransition next;
    while (basic->getNextTransition(from, false, next)) {
        from = next.getTime();
        if (from > static_cast<UDate>(to_seconds) * 1000.0) break;
        const icu::TimeZoneRule *to = next.getTo();
        if ((to->getRawOffset() + to->getDSTSavings()) / 1000 == *offset) continue;
        *change = static_cast<int64_t>(from / 1000.0);
        return 0;
    }
    return 1;
}
