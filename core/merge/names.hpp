#pragma once
// Names as keys: the normalised forms under which stakeholders are compared, and the readable ASCII ids made from
// names.
#include "codebook/codebook.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue {

// Full width to half width, traditional to simplified, lower case; spaces, punctuation, a leading "the" and, for
// organisations, a trailing legal form (Corp., Ltd.) dropped. Names with equal keys are one name.
std::string name_key(std::string_view name, StakeholderType type);

// Letters and digits of Latin script in lower case, everything else a hyphen; "" when the name has Han characters or no
// letters.
std::string slug(std::string_view name);

bool has_han(std::string_view text);
std::size_t word_count(std::string_view text); // stretches between spaces

// How far a name alone identifies its bearer: common nouns ("analysts", 專家, 李先生) within their document; a Latin
// family name and an institution named without its country (外交部, "the government") within documents on one issue;
// everything else anywhere.
enum class Reach { document, issue, anywhere };
Reach reach_of(std::string_view name, StakeholderType type);

// Whether `shorter` is `longer` with a leading title taken off (美國商務部長盧特尼克, "Commerce Secretary Howard
// Lutnick"), not a family name.
bool drops_title(std::string_view longer, std::string_view shorter);

// False for pieces of a sentence that stand where a name might: "of the vote", "including Lee", "its spokesman",
// 的分析師, 手握60票的工會.
bool is_form_of_name(std::string_view text);

// "President Lee": an office one person holds at a time before the family name.
bool is_head_of_state(std::string_view name);

// Where ids are equal each gets "-" and a hash of its content.
void make_unique(std::vector<std::string> &ids, const std::function<std::string(std::size_t)> &content);

} // namespace polylogue
