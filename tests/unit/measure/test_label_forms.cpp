#include <catch_amalgamated.hpp>
#include <string>

#include "measure/label_forms.h"

namespace zhibiao {
namespace {

using Strings = std::vector<std::string>;

const LabelForms& forms() {
  static const LabelForms all(Lexicon::builtin());
  return all;
}

TEST_CASE("words that say nothing of their own fall away") {
  CHECK(forms().of("危房改造户数").strict == "危房改造");
  CHECK(forms().of("全镇贫困户总数").strict == "贫困户");
  CHECK(forms().of("水库、塘坝").strict == forms().of("水库，塘坝").strict);
}

TEST_CASE("a word inside another is kept") {
  CHECK(forms().of("公共厕所").strict == "公共厕所");
  CHECK(forms().of("新型职业农民").aggregates.empty());
}

TEST_CASE("a label of nothing but such words stays as it is") {
  CHECK(forms().of("户数").strict == "户数");
  CHECK(forms().of("").strict.empty());
}

TEST_CASE("the sort of amount is told apart") {
  CHECK(forms().of("新增公益性岗位").aggregates == Strings{"new"});
  CHECK(forms().of("累计新增公益性岗位").aggregates == Strings{"cumulative", "new"});
  CHECK(forms().of("户均增收").aggregates == Strings{"per_household"});
  CHECK(forms().of("农村居民年人均纯收入").aggregates == Strings{"per_person"});
  CHECK(forms().of("新增公益性岗位").strict == forms().of("公益性岗位").strict);
  CHECK(forms().shown("new") == "新增");
  CHECK(forms().shown("stock").empty());
}

TEST_CASE("the loose form knows neither weak words nor order") {
  const auto loose = [](std::string_view label) { return forms().of(label).loose; };
  CHECK(loose("开发公益性岗位") == loose("公益性岗位"));
  CHECK(loose("低保金发放") == loose("发放低保金"));
  CHECK(loose("小额贷款发放") != loose("小额贷款回收"));
  CHECK(loose("农村低保户") != loose("城市低保户"));
  CHECK(loose("农产品加工企业") != loose("林产品加工企业"));
}

TEST_CASE("some counters count as others") {
  CHECK(forms().counter("家") == "个");
  CHECK(forms().counter("户") == "户");
}

TEST_CASE("overlap is of neighbouring characters") {
  CHECK(overlap_percent("贫困村", "深度贫困村") == 100);
  CHECK(overlap_percent("贫困村", "卫生室") == 0);
  CHECK(overlap_percent("脱贫村", "脱贫户") == 50);
  CHECK(overlap_percent("村", "村") == 100);
  CHECK(overlap_percent("", "村") == 0);
}

TEST_CASE("any bytes give a form") {
  const std::string bytes = "\xFF\xE6\x96\x30\xE6";
  CHECK_FALSE(forms().of(bytes).strict.empty());
}

TEST_CASE("marks and spaces are no part of what is counted") {
  CHECK(without_marks("“两不愁”、 三保障（户）") == "两不愁三保障户");
  CHECK(without_marks("PM2.5 浓度%+") == "PM25浓度%+");
  CHECK(without_marks("").empty());
}

}  // namespace
}  // namespace zhibiao
