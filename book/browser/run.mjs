// Looks at every page of the book in Chromium, and tries what the book does. Screenshots go to target/book-screenshots.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { documentation, paper, search, tabs, theme, turning, unknown, whole } from "./features.mjs";
import { look, watch } from "./look.mjs";
import { pages, root, serve } from "./server.mjs";

const SHOTS = [
  "index.html", "which-one-when.html", "seeds.html", "session/sources.html", "client/paging.html", "resource/collections.html",
  "lessons/list-dates.html", "costs.html", "failures.html", "boto3.html",
];

let passed = 0;
const failures = [];
const expect = (holds, what) => { if (holds) passed += 1; else { failures.push(what); console.log(`FAIL ${what}`); } };

async function shots(page, url) {
  const folder = join(root, "target/book-screenshots");
  await mkdir(folder, { recursive: true });
  for (const colorScheme of ["light", "dark"]) for (const width of [390, 1280]) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    for (const name of SHOTS) {
      await page.goto(url + name);
      const file = `${name.replaceAll("/", "-").replace(".html", "")}-${colorScheme}-${width}.png`;
      await page.screenshot({ path: join(folder, file), fullPage: true });
    }
  }
}

const server = await serve();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  const page = await browser.newPage();
  const seen = watch(page, server.url);
  const names = await pages();
  for (const name of names) await look(page, seen, server.url, name, expect);
  const readable = names.filter((name) => name !== "print.html");
  await tabs(page, server.url, readable, expect);
  await search(page, server.url, expect);
  await turning(page, server.url, expect);
  await theme(page, server.url, expect);
  await whole(page, server.url, readable, expect);
  await paper(page, server.url, expect);
  await unknown(page, server.url, expect);
  await documentation(page, server.url, expect);
  await shots(page, server.url);
} finally {
  await browser.close();
  server.stop();
}
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length ? 1 : 0;
