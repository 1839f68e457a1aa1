// The book's own server, on a free port, and the pages that it serves.
import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const built = join(root, "target/book");

/// Serves the book by its program, whose path is in BOOK (`.ci/browser` builds it), unless BOOK_URL names a server that
/// does so already.
export async function serve() {
  if (process.env.BOOK_URL) return { url: process.env.BOOK_URL, stop: () => {} };
  const program = process.env.BOOK;
  if (!program) throw new Error("BOOK is not set: it is the path of the program `book`, as in BOOK=target/debug/book");
  const server = spawn(resolve(root, program), ["--port", "0"], { cwd: root, stdio: ["ignore", "pipe", "inherit"], detached: true });
  const url = await new Promise((found, reject) => {
    let out = "";
    server.stdout.on("data", (chunk) => { out += chunk; const url = out.match(/http:\/\/127\.0\.0\.1:\d+\//); if (url) found(url[0]); });
    server.on("error", reject);
    server.on("exit", (code) => reject(new Error(`the book's server ended with ${code}`)));
  });
  return { url, stop: () => { server.removeAllListeners("exit"); process.kill(-server.pid); } };
}

/// Every page but the stubs that lead on to another.
export async function pages(folder = built) {
  const found = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...await pages(path));
    else if (entry.name.endsWith(".html") && !["toc.html", "404.html"].includes(entry.name)) {
      const stub = (await readFile(path, "utf8")).includes('http-equiv="refresh"');
      if (!stub) found.push(relative(built, path));
    }
  }
  return found.sort();
}
