// Puts files through the Open XML SDK: paths come in on standard input, one a line; one line of JSON goes out for each.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import validate from "@ooxml-tools/validate";

for await (const path of createInterface({ input: process.stdin })) {
  let faults;
  try {
    faults = (await validate(new Uint8Array(readFileSync(path)), "docx", "Microsoft365")).map((fault) => ({
      part: fault.path?.partUri ?? "",
      path: fault.path?.xpath ?? "",
      text: fault.description,
    }));
  } catch (error) {
    faults = [{ part: "", path: "", text: `cannot be opened: ${error}` }];
  }
  process.stdout.write(`${JSON.stringify({ path, faults })}\n`);
}
