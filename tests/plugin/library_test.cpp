#include "plugin/library.hpp"

#include "plugin/exports.hpp"

#include "support/folder.hpp"
#include "support/program.hpp"

#include <cstdlib>
#include <doctest/doctest.h>

using namespace polylogue;
using namespace polylogue::test;

namespace {

std::string refusal(const std::string &path) {
    const auto loaded = load_plugin(path);
    REQUIRE(!loaded);
    CHECK(loaded.error().kind == ErrorKind::plugin);
    CHECK(loaded.error().path == path);
    return loaded.error().message;
}

std::string refusal_of(const std::string &name) { return refusal(faulty(name) + "/" + name + ".so"); }

} // namespace

TEST_CASE("a file that is no library is refused") {
    CHECK(refusal_of("not-a-library") == "is not a library of this machine (ELF expected)");
}

TEST_CASE("a library cut short is refused") {
    const Folder folder;
    const std::string whole = file_bytes(faulty("options") + "/options.so");
    for (const std::size_t size : {4UL, 64UL, 1000UL, whole.size() / 2}) {
        CAPTURE(size);
        const std::string found = refusal(folder.write("cut.so", whole.substr(0, size)));
        CHECK(found == "is not a library of this machine (ELF expected)");
    }
}

TEST_CASE("a folder with a library's name is refused") {
    const Folder folder;
    std::filesystem::create_directory(folder / "folder.so");
    CHECK(refusal(folder / "folder.so") == "is not a library of this machine (ELF expected)");
}

TEST_CASE("a library that is not there is refused") {
    CHECK(refusal("/nowhere/none.so") == "is not a library of this machine (ELF expected)");
}

TEST_CASE("a library without the entry function is refused") {
    CHECK(refusal_of("no-entry") == "has no symbol polylogue_plugin_entry");
}

TEST_CASE("a stripped library is loaded") {
    const Folder folder;
    const std::string plugin = POLYLOGUE_BUILD "/plugins/author.so";
    if (std::system(("strip -o " + folder / "author.so" + " " + plugin).c_str()) != 0) {
        MESSAGE("skipped: no strip");
        return;
    }
    CHECK(exports(folder / "author.so", POLYLOGUE_ENTRY) == true);
    CHECK(exports(plugin, "polylogue_plugin_entr") == false);
}

TEST_CASE("an unresolved symbol is told in the loader's words, without the folder") {
    CHECK(refusal_of("unresolved-symbol") ==
          "cannot be loaded: unresolved-symbol.so: undefined symbol: nowhere_defined");
}

TEST_CASE("a plugin of another ABI is refused with both sides named") {
    CHECK(refusal_of("newer-abi") == "was made for ABI 1000, this program takes 1 to 1");
    CHECK(refusal_of("older-abi") == "was made for ABI 0, this program takes 1 to 1");
}

TEST_CASE("a descriptor that is too short is refused") {
    const std::string needed = std::to_string(sizeof(polylogue_plugin));
    CHECK(refusal_of("short-struct") == "its descriptor is 24 bytes, at least " + needed + " are needed");
}

TEST_CASE("a descriptor that lacks something is refused") {
    CHECK(refusal_of("bad-id") == "its id 'Bad Id' is not of the form [a-z0-9-]+ with at most 40 characters");
    CHECK(refusal_of("no-phase") == "declares no phase, or one that this program does not know");
    CHECK(refusal_of("no-run") == "its descriptor lacks create, run or destroy");
    CHECK(refusal_of("no-descriptor") == "gives no descriptor for ABI 1");
}

TEST_CASE("a wrong declaration of an option is refused") {
    const std::string needed = std::to_string(sizeof(polylogue_option));
    CHECK(refusal_of("option-name") == "an option has a name that is not of the form [a-z0-9-]+");
    CHECK(refusal_of("option-type") == "option 'most' has an unknown type");
    CHECK(refusal_of("option-choices") == "option 'kind' lacks its choices");
    CHECK(refusal_of("option-no-default") == "option 'most' lacks its default or its help");
    CHECK(refusal_of("option-twice") == "declares option 'most' twice");
    CHECK(refusal_of("option-short") == "the struct of an option is 8 bytes, at least " + needed + " are needed");
    CHECK(refusal_of("option-default") ==
          "has a bad default: plugin option-default, option 'most': 1 to 9 expected, found 50");
}

TEST_CASE("a good plugin is loaded with its descriptor") {
    const auto loaded = load_plugin(POLYLOGUE_BUILD "/skeleton/skeleton.so");
    REQUIRE(loaded);
    CHECK(std::string((*loaded)->id) == "skeleton");
    CHECK(descriptor_fault(**loaded).empty());
}
