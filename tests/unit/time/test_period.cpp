#include <catch_amalgamated.hpp>

#include "time/period.h"

using namespace zhibiao;

TEST_CASE("dates are read at the precision they are written in") {
  CHECK(parse_date("2019") == Date{2019, 0, 0});
  CHECK(parse_date("2019-03") == Date{2019, 3, 0});
  CHECK(parse_date("2019-03-05") == Date{2019, 3, 5});
  CHECK(parse_date("2020-02-29") == Date{2020, 2, 29});
}

TEST_CASE("what is no ISO date is none") {
  for (const char* text :
       {"", "19", "2019-", "2019-3", "2019-13", "2019-00", "2019-02-29", "2019-04-31", "2019-04-00",
        "2019/04/01", "2019-04-01T", "20190401", "0019", "abcd", "2019-ab", " 2019"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("dates and periods are written as they are read") {
  for (const char* text : {"2019", "2019-03", "2019-03-05", "1994-12-31"}) {
    CHECK(to_iso(*parse_date(text)) == text);
  }
  CHECK(to_iso(Period{{2019, 0, 0}, {2019, 0, 0}}) == "2019");
  CHECK(to_iso(Period{{2019, 1, 0}, {2019, 10, 0}}) == "2019-01/2019-10");
  CHECK(to_iso(Period{{2016, 0, 0}, {2020, 4, 22}}) == "2016/2020-04-22");
}

TEST_CASE("a month knows its days") {
  CHECK(days_in_month(2020, 2) == 29);
  CHECK(days_in_month(1900, 2) == 28);
  CHECK(days_in_month(2000, 2) == 29);
  CHECK(days_in_month(2019, 4) == 30);
  CHECK(days_in_month(2019, 13) == 0);
}

TEST_CASE("first and last days fill in what is not known") {
  CHECK(last_day({2018, 0, 0}) == Date{2018, 12, 31});
  CHECK(last_day({2020, 2, 0}) == Date{2020, 2, 29});
  CHECK(last_day({2020, 2, 3}) == Date{2020, 2, 3});
  CHECK(first_day({2018, 0, 0}) == Date{2018, 1, 1});
  CHECK(first_day({2018, 9, 0}) == Date{2018, 9, 1});
}

TEST_CASE("a date moves by years and stays one that the calendar has") {
  CHECK(shift_years(Date{2020, 2, 29}, -1) == Date{2019, 2, 28});
  CHECK(shift_years(Date{2020, 0, 0}, -1) == Date{2019, 0, 0});
  CHECK(shift_years(Date{2020, 5, 0}, 4) == Date{2024, 5, 0});
  CHECK_FALSE(shift_years(Date{2999, 0, 0}, 1));
  CHECK(shift_years(Period{{2019, 1, 0}, {2019, 10, 0}}, -1) ==
        Period{{2018, 1, 0}, {2018, 10, 0}});
}
