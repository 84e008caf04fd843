#include "base/utf8.hpp"
#include "ingest/article.hpp"

#include <algorithm>
#include <array>

namespace polylogue {
namespace {

constexpr std::size_t kShort = 70;    // columns of a stock line
constexpr std::size_t kCaption = 240; // columns of a caption or a notice of rights

// Lines that are these words, with nothing or only digits and signs behind them.
constexpr std::array<std::string_view, 44> kWhole{
    "advertisement", "ad",      "ads",     "sponsored", "share",  "share this", "tweet",    "email",   "print",
    "comments",      "comment", "related", "tags",      "topics", "copy link",  "facebook", "twitter", "whatsapp",
    "linkedin",      "reddit",  "more",    "loading",   "menu",   "close",      "save",     "listen",  "top stories",
    "分享",          "收藏",    "打印",    "列印",      "評論",   "评论",       "廣告",     "广告",    "留言",
    "回應",          "回复",    "點讚",    "点赞",      "舉報",   "举报",       "下載",     "复制链接"};

// Lines that begin so.
constexpr std::array<std::string_view, 76> kStart{"share this",
                                                  "share on",
                                                  "share via",
                                                  "follow us",
                                                  "sign up",
                                                  "read more",
                                                  "read also",
                                                  "also read",
                                                  "read next",
                                                  "related:",
                                                  "related stor",
                                                  "related art",
                                                  "related cover",
                                                  "related post",
                                                  "related news",
                                                  "more from",
                                                  "more on this",
                                                  "more stories",
                                                  "most read",
                                                  "most popular",
                                                  "see also",
                                                  "you may also",
                                                  "you might also",
                                                  "story continues",
                                                  "article continues",
                                                  "continue reading",
                                                  "click here",
                                                  "download our",
                                                  "get our",
                                                  "join the conversation",
                                                  "leave a comment",
                                                  "leave a reply",
                                                  "add a comment",
                                                  "view comments",
                                                  "show comments",
                                                  "comments (",
                                                  "tags:",
                                                  "topics:",
                                                  "filed under",
                                                  "posted in",
                                                  "last updated",
                                                  "back to top",
                                                  "print this",
                                                  "email this",
                                                  "this article was originally",
                                                  "skip to",
                                                  "our newsletter",
                                                  "log in",
                                                  "editors' picks",
                                                  "相關新聞",
                                                  "相关新闻",
                                                  "相關閱讀",
                                                  "相关阅读",
                                                  "相關報導",
                                                  "相關文章",
                                                  "相关文章",
                                                  "推薦閱讀",
                                                  "推荐阅读",
                                                  "更多新聞",
                                                  "更多新闻",
                                                  "更多報導",
                                                  "責任編輯",
                                                  "责任编辑",
                                                  "責編",
                                                  "责编",
                                                  "編輯：",
                                                  "编辑：",
                                                  "（责任编辑",
                                                  "(责任编辑",
                                                  "免责声明",
                                                  "扫码",
                                                  "扫一扫",
                                                  "掃碼",
                                                  "上一篇",
                                                  "下一篇",
                                                  "點我"};

// Lines that begin so and end no sentence.
constexpr std::array<std::string_view, 23> kLabelStart{
    "recommended", "sponsored", "published ", "updated ", "support our", "follow our", "advertisement", "subscribe",
    "返回",        "訂閱",      "订阅",       "热门",     "熱門",        "延伸閱讀",   "延伸阅读",      "来源：",
    "來源：",      "图片来源",  "圖片來源",   "看更多",   "編輯推薦",    "编辑推荐",   "原标题"};

constexpr std::array<std::string_view, 23> kCaptionStart{"copyright", "©",           "all rights reserved",
                                                         "版權",      "版权",        "photo:",
                                                         "photo by",  "photograph:", "image:",
                                                         "picture:",  "(photo",      "图：",
                                                         "圖：",      "图为",        "圖為",
                                                         "▲",         "△",           "（圖／",
                                                         "（圖/",     "图源",        "（图/",
                                                         "（图源",    "圖／"};

// Words of a notice of rights, wherever they stand in it.
constexpr std::array<std::string_view, 10> kRights{"不得轉載",
                                                   "不得转载",
                                                   "未經授權",
                                                   "未经授权",
                                                   "版權所有",
                                                   "版权所有",
                                                   "謝絕轉載",
                                                   "all rights reserved",
                                                   "may not be reproduced",
                                                   "without permission is prohibited"};

// Lines behind which a page goes on with what readers say or other articles.
constexpr std::array<std::string_view, 12> kEnd{"comments",
                                                "reader comments",
                                                "join the discussion",
                                                "join the conversation",
                                                "leave a comment",
                                                "leave a reply",
                                                "网友评论",
                                                "網友評論",
                                                "最新评论",
                                                "讀者留言",
                                                "全部评论",
                                                "精彩评论"};

std::string lower(std::string_view s) {
    std::string out(s);
    for (char &c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return out;
}

template <std::size_t N> bool begins(const std::string &line, const std::array<std::string_view, N> &phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&line](std::string_view p) { return line.rfind(p, 0) == 0; });
}

template <std::size_t N> bool holds(const std::string &line, const std::array<std::string_view, N> &phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&line](std::string_view p) { return line.find(p) != std::string::npos; });
}

std::string without_signs(std::string line) {
    const auto sign = [](char c) { return c > 0 && !(c >= 'a' && c <= 'z'); };
    while (!line.empty() && sign(line.back())) line.pop_back();
    return line;
}

} // namespace

bool is_stock_phrase(std::string_view block) {
    const std::size_t width = columns(block);
    const std::string line = lower(block);
    if (width <= kCaption && (begins(line, kCaptionStart) || holds(line, kRights))) return true;
    if (width > kShort) return false;
    const bool label = begins(line, kLabelStart) && !ends_with_sentence(block);
    return label || begins(line, kStart) ||
           std::find(kWhole.begin(), kWhole.end(), without_signs(line)) != kWhole.end();
}

bool ends_article(std::string_view block) {
    const std::string line = without_signs(lower(block));
    return std::find(kEnd.begin(), kEnd.end(), line) != kEnd.end();
}

} // namespace polylogue
