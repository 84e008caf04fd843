// Prints what the parser of argdown.org reads in a file: errors, titles, the text shown for each, relations.
const fs = require("fs");
const { ArgdownApplication, ParserPlugin, DataPlugin, ModelPlugin, IEquivalenceClass } = require("@argdown/core");

const app = new ArgdownApplication();
app.addPlugin(new ParserPlugin(), "parse");
app.addPlugin(new DataPlugin(), "model");
app.addPlugin(new ModelPlugin(), "model");
const input = fs.readFileSync(process.argv[2], "utf8");
const read = app.run({ input, process: ["parse", "model"], logLevel: "silent", throwExceptions: true });
const line = (...parts) => console.log(parts.join("\t"));
for (const error of [...(read.lexerErrors ?? []), ...(read.parserErrors ?? [])]) line("error", error.message);
for (const [title, claim] of Object.entries(read.statements ?? {})) {
  line("text", title, (IEquivalenceClass.getCanonicalMemberText(claim) ?? "").trim());
  for (const member of claim.members)
    if (member.data?.stakeholder) line("said", title, JSON.stringify([member.data.stakeholder, member.text.trim()]));
}
for (const relation of read.relations ?? []) line(relation.relationType, relation.from.title, relation.to.title);
