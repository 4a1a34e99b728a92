#include "lexicon/decimal.h"

#include <algorithm>
#include <array>
#include <limits>

#include "text/script.h"

namespace zhibiao {
namespace {

// Both compilers have it, for both targets; -Wpedantic wants to be told.
__extension__ typedef __int128 Wide;

constexpr int kMaxDigits = 18;  // every number of 18 digits fits in 64 bits

constexpr std::array<std::int64_t, kMaxDigits + 1> kPowersOfTen = [] {
  std::array<std::int64_t, kMaxDigits + 1> powers{};
  std::int64_t power = 1;
  for (std::int64_t& entry : powers) {
    entry = power;
    if (&entry != &powers.back()) power *= 10;
  }
  return powers;
}();

constexpr std::int64_t power_of_ten(int exponent) {
  return kPowersOfTen[static_cast<std::size_t>(exponent)];
}

constexpr Wide kLargestTenth = Wide{power_of_ten(18)} * power_of_ten(18) * 10;  // 10^38 < 2^127

constexpr Wide magnitude(Wide value) { return value < 0 ? -value : value; }

// False where 10^exponent times the coefficient has no room.
bool multiply_by_power(Wide& coefficient, int exponent) {
  if (coefficient == 0) return true;
  for (; exponent > 0; --exponent) {
    if (magnitude(coefficient) > kLargestTenth) return false;
    coefficient *= 10;
  }
  return true;
}

}  // namespace

struct Decimal::Parts {
  Wide coefficient = 0;
  int scale = 0;  // any
};

std::optional<Decimal> Decimal::reduced(Parts parts) {
  if (parts.coefficient == 0) return Decimal();
  while (parts.scale > 0 && parts.coefficient % 10 == 0) {
    parts.coefficient /= 10;
    --parts.scale;
  }
  if (parts.scale < 0) {
    if (!multiply_by_power(parts.coefficient, -parts.scale)) return std::nullopt;
    parts.scale = 0;
  }
  using Limits = std::numeric_limits<std::int64_t>;
  if (parts.scale > kMaxDigits || parts.coefficient > Limits::max() ||
      parts.coefficient < Limits::min()) {
    return std::nullopt;
  }
  return Decimal(static_cast<std::int64_t>(parts.coefficient), parts.scale);
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) return std::nullopt;
  const std::size_t point = std::min(text.find('.'), text.size());
  while (text.size() > point && text.back() == '0') text.remove_suffix(1);
  Parts parts;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == point) continue;
    if (!is_digit(text[i])) return std::nullopt;
    parts.coefficient = parts.coefficient * 10 + (text[i] - '0');
    if (parts.coefficient >= power_of_ten(kMaxDigits)) return std::nullopt;
    if (i > point && ++parts.scale > kMaxDigits) return std::nullopt;
  }
  if (negative) parts.coefficient = -parts.coefficient;
  return reduced(parts);
}

std::string Decimal::to_string() const {
  const auto bits = static_cast<std::uint64_t>(coefficient_);
  std::string digits = std::to_string(coefficient_ < 0 ? std::uint64_t{0} - bits : bits);
  const auto places = static_cast<std::size_t>(scale_);
  if (places > 0) {
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
  }
  if (coefficient_ < 0) digits.insert(0, 1, '-');
  return digits;
}

double Decimal::to_double() const {
  return static_cast<double>(coefficient_) / static_cast<double>(power_of_ten(scale_));
}

std::optional<Decimal> Decimal::plus(Decimal other) const {
  const int scale = std::max(scale_, other.scale_);  // 2^63 x 10^18 needs 123 bits
  const Wide left = Wide{coefficient_} * power_of_ten(scale - scale_);
  const Wide right = Wide{other.coefficient_} * power_of_ten(scale - other.scale_);
  return reduced({left + right, scale});
}

std::optional<Decimal> Decimal::minus(Decimal other) const {
  const int scale = std::max(scale_, other.scale_);
  const Wide left = Wide{coefficient_} * power_of_ten(scale - scale_);
  const Wide right = Wide{other.coefficient_} * power_of_ten(scale - other.scale_);
  return reduced({left - right, scale});
}

std::optional<Decimal> Decimal::times(Decimal other) const {
  return reduced({Wide{coefficient_} * other.coefficient_, scale_ + other.scale_});
}

std::optional<Decimal> Decimal::divided_by(Decimal other, int digits) const {
  if (other.is_zero() || digits < 0 || digits > kMaxDigits) return std::nullopt;
  Wide dividend = coefficient_;
  Wide divisor = other.coefficient_;
  const int shift = other.scale_ + digits - scale_;
  if (!multiply_by_power(dividend, shift) || !multiply_by_power(divisor, -shift)) {
    return std::nullopt;
  }
  Wide quotient = dividend / divisor;
  const Wide rest = magnitude(dividend % divisor);
  if (rest >= magnitude(divisor) - rest) quotient += (dividend < 0) == (divisor < 0) ? 1 : -1;
  return reduced({quotient, digits});
}

std::optional<Decimal> Decimal::shifted(int power) const {
  // Beyond this no value but zero has a form, and scale_ - power cannot overflow.
  constexpr int kFarthest = 4 * kMaxDigits;
  if (is_zero()) return *this;
  if (power > kFarthest || power < -kFarthest) return std::nullopt;
  return reduced({coefficient_, scale_ - power});
}

std::strong_ordering operator<=>(Decimal left, Decimal right) {
  const Wide a = Wide{left.coefficient_} * power_of_ten(right.scale_);
  const Wide b = Wide{right.coefficient_} * power_of_ten(left.scale_);
  return a < b   ? std::strong_ordering::less
         : a > b ? std::strong_ordering::greater
                 : std::strong_ordering::equal;
}

}  // namespace zhibiao
