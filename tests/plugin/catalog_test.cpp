#include "plugin/catalog.hpp"

#include "support/folder.hpp"
#include "support/program.hpp"

#include <cstdlib>
#include <doctest/doctest.h>

using namespace polylogue;
using namespace polylogue::test;

namespace {

class PluginPath { // POLYLOGUE_PLUGIN_PATH while it lives
  public:
    explicit PluginPath(const std::string &value) { ::setenv("POLYLOGUE_PLUGIN_PATH", value.c_str(), 1); }
    ~PluginPath() { ::unsetenv("POLYLOGUE_PLUGIN_PATH"); }
    PluginPath(const PluginPath &) = delete;
    PluginPath &operator=(const PluginPath &) = delete;
};

std::string skeleton_in(const Folder &folder) { // a copy of the skeleton under another file name
    const std::string path = folder / "copy.so";
    std::filesystem::copy_file(POLYLOGUE_BUILD "/skeleton/skeleton.so", path);
    return path;
}

std::string usage_fault(const std::vector<std::string> &ids, const std::vector<std::string> &options) {
    const auto catalog = Catalog::discover({faulty("options")}, "");
    REQUIRE(catalog);
    const auto chosen = choose(*catalog, ids, options);
    REQUIRE(!chosen);
    CHECK(chosen.error().kind == ErrorKind::usage);
    return chosen.error().message;
}

} // namespace

TEST_CASE("a named folder goes before the path variable, and that before the installed folder") {
    const Folder named, by_path, installed;
    const std::string first = skeleton_in(named), second = skeleton_in(by_path), third = skeleton_in(installed);
    const PluginPath path("/nowhere:" + by_path.path());
    CHECK(Catalog::discover({named.path()}, installed.path())->find("skeleton")->path == first);
    CHECK(Catalog::discover({}, installed.path())->find("skeleton")->path == second);
    const PluginPath none("");
    CHECK(Catalog::discover({}, installed.path())->find("skeleton")->path == third);
}

TEST_CASE("a plugin behind another of its id is passed over as shadowed, with the one taken named") {
    const Folder named, installed;
    const std::string first = skeleton_in(named);
    skeleton_in(installed);
    const auto catalog = Catalog::discover({named.path()}, installed.path());
    REQUIRE(catalog->entries().size() == 2);
    CHECK(catalog->entries()[1].refusal == "its id 'skeleton' is taken by " + first);
    CHECK(catalog->entries()[1].shadowed);
    CHECK(catalog->entries()[1].replaced);
}

TEST_CASE("a named folder replaces what other folders have, but two named ones clash") {
    const Folder first, second, installed;
    for (const Folder *folder : {&first, &second, &installed}) skeleton_in(*folder);
    const auto catalog = Catalog::discover({first.path(), second.path()}, installed.path());
    REQUIRE(catalog->entries().size() == 3);
    CHECK(catalog->entries()[1].shadowed);
    CHECK_FALSE(catalog->entries()[1].replaced);
    CHECK(catalog->entries()[2].replaced);
}

TEST_CASE("folders that no command line names are told when one shadows the other") {
    const Folder by_path, installed;
    skeleton_in(by_path), skeleton_in(installed);
    const PluginPath path(by_path.path());
    const auto catalog = Catalog::discover({}, installed.path());
    REQUIRE(catalog->entries().size() == 2);
    CHECK(catalog->entries()[1].shadowed);
    CHECK_FALSE(catalog->entries()[1].replaced);
}

TEST_CASE(
    "no library is taken from a folder relative to the current one, or where anyone may write, unless it is named") {
    const Folder folder;
    const std::string library = skeleton_in(folder);
    const auto refusal = [&](const std::string &path) {
        const PluginPath variable(path);
        const auto catalog = Catalog::discover({}, "");
        REQUIRE(catalog->entries().size() == 1);
        CHECK_FALSE(catalog->find("skeleton"));
        return catalog->entries()[0].refusal;
    };
    const std::string named = "; name the folder with --plugin-dir to use it all the same";
    CHECK(refusal(std::filesystem::proximate(folder.path()).string()) ==
          "its folder is relative to the current one" + named);
    using std::filesystem::perms;
    std::filesystem::permissions(library, perms::owner_all | perms::others_write);
    CHECK(refusal(folder.path()) == "anyone may write to it" + named);
    std::filesystem::permissions(folder.path(), perms::all);
    CHECK(refusal(folder.path()) == "anyone may write to its folder" + named);
    CHECK(Catalog::discover({}, folder.path())->entries()[0].refusal == "anyone may write to its folder" + named);
    CHECK(Catalog::discover({folder.path()}, "")->find("skeleton"));
}

TEST_CASE("two plugins of one id in one folder: the second by file name is refused") {
    const auto catalog = Catalog::discover({faulty("same-id")}, "");
    REQUIRE(catalog->entries().size() == 2);
    CHECK(catalog->entries()[0].plugin != nullptr);
    CHECK(catalog->entries()[1].refusal == "its id 'same-id' is taken by same-id-again.so");
    CHECK(!catalog->entries()[1].shadowed);
}

TEST_CASE("one folder named twice gives its plugins once") {
    const auto catalog = Catalog::discover({faulty("options"), faulty("options")}, faulty("options"));
    CHECK(catalog->entries().size() == 1);
}

TEST_CASE("a named folder that is not there is wrong usage") {
    const auto catalog = Catalog::discover({"/nowhere"}, "");
    REQUIRE(!catalog);
    CHECK(catalog.error().kind == ErrorKind::usage);
    CHECK(catalog.error().message == "--plugin-dir: '/nowhere' is not a folder");
}

TEST_CASE("files that do not end in .so are not looked at") {
    const Folder folder;
    folder.write("notes.txt", "no plugin");
    CHECK(Catalog::discover({folder.path()}, "")->entries().empty());
}

TEST_CASE("without names every good plugin is chosen, sorted by id") {
    const auto catalog = Catalog::discover({faulty("same-id"), faulty("options"), faulty("bad-id")}, "");
    const auto chosen = choose(*catalog, {}, {});
    REQUIRE(chosen);
    REQUIRE(chosen->size() == 2);
    CHECK((*chosen)[0].line() == "options 1.0 loud=false most=5 share=0.5 word= kind=a table=");
    CHECK((*chosen)[1].line() == "same-id 1.0");
}

TEST_CASE("wrong names and options are told word for word") {
    CHECK(usage_fault({"mirror"}, {}) == "no plugin has the id 'mirror' (found: options)");
    CHECK(usage_fault({}, {"most=4"}) == "--option: ID.KEY=VALUE expected, found 'most=4'");
    CHECK(usage_fault({}, {"options.most"}) == "--option: ID.KEY=VALUE expected, found 'options.most'");
    CHECK(usage_fault({}, {"mirror.most=4"}) == "--option: plugin 'mirror' is not among those to run");
    CHECK(usage_fault({}, {"options.mots=4"}) == "plugin options, option 'mots': the plugin has no such option");
}
