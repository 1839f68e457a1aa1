// Looks at every page of the book in Chromium: no console error, no request that leaves the machine, nothing wider than
// the window, no serious accessibility violation; tabs and search work. Screenshots go to target/book-screenshots.
import { spawn } from "node:child_process";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const built = join(root, "target/book");
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [360, 1280];
const SHOTS = 5;

let passed = 0;
const failures = [];
const expect = (holds, what) => { if (holds) passed += 1; else { failures.push(what); console.log(`FAIL ${what}`); } };

async function serve() {
  const server = spawn("cargo", ["run", "--quiet", "--package", "book", "--", "--port", "0"], { cwd: root, stdio: ["ignore", "pipe", "inherit"], detached: true });
  const url = await new Promise((resolve, reject) => {
    let out = "";
    server.stdout.on("data", (chunk) => { out += chunk; const found = out.match(/http:\/\/127\.0\.0\.1:\d+\//); if (found) resolve(found[0]); });
    server.on("exit", (code) => reject(new Error(`the book's server ended with ${code}`)));
  });
  return { url, stop: () => { server.removeAllListeners("exit"); process.kill(-server.pid); } };
}

async function pages(folder = built) {
  const found = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...await pages(path));
    else if (entry.name.endsWith(".html") && !["toc.html", "404.html"].includes(entry.name)) found.push(relative(built, path));
  }
  return found.sort();
}

function watch(page, url) {
  const seen = { errors: [], outside: [] };
  page.on("console", (message) => { if (message.type() === "error") seen.errors.push(message.text()); });
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("request", (request) => { const to = request.url(); if (!to.startsWith(url) && !to.startsWith("data:")) seen.outside.push(to); });
  return seen;
}

async function look(page, seen, url, name) {
  seen.errors.length = seen.outside.length = 0;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(url + name, { waitUntil: "load" });
    const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - window.innerWidth);
    expect(wide <= 0, `${name}: ${wide} pixels wider than a window of ${width}`);
  }
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  const serious = violations.filter(({ impact }) => ["serious", "critical"].includes(impact));
  const where = serious.map((one) => `${one.id} at ${one.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ")}`);
  expect(serious.length === 0, `${name}: ${where.join("; ")}`);
  expect(seen.errors.length === 0, `${name}: console: ${seen.errors.join("; ")}`);
  expect(seen.outside.length === 0, `${name}: asks for ${seen.outside.join(", ")}`);
}

const selected = (page) => page.locator(".tabs").first().locator('[role=tab][aria-selected="true"]').textContent();

async function tabs(page, url, names) {
  const withTabs = [];
  for (const name of names) if ((await readFile(join(built, name), "utf8")).includes('data-title="Rust resource"')) withTabs.push(name);
  expect(withTabs.length >= 2, "two pages have tabs");
  if (withTabs.length < 2) return;
  await page.goto(url + withTabs[0]);
  const all = page.locator(".tabs").first().locator("[role=tab]");
  const last = await all.last().textContent();
  await all.last().click();
  expect(await selected(page) === last, "a click selects a tab");
  await page.keyboard.press("Home");
  const first = await all.first().textContent();
  expect(await selected(page) === first, "Home selects the first tab");
  await page.keyboard.press("ArrowRight");
  expect(await selected(page) === await all.nth(1).textContent(), "the right arrow selects the next tab");
  expect(page.url().endsWith(withTabs[0]), "the arrows do not turn the page");
  await page.keyboard.press("End");
  await page.goto(url + withTabs[1]);
  expect(await selected(page) === last, "the choice sticks on another page");
}

async function search(page, url) {
  for (const word of ["paginator", "delete_objects"]) {
    await page.goto(`${url}index.html?search=${word}`);
    const results = page.locator("#mdbook-searchresults a, #searchresults a");
    await results.first().waitFor({ timeout: 10_000 }).catch(() => {});
    expect(await results.count() > 0, `search finds ${word}`);
  }
}

async function shots(page, url, names) {
  const folder = join(root, "target/book-screenshots");
  await mkdir(folder, { recursive: true });
  await page.setViewportSize({ width: 1280, height: 900 });
  const step = Math.max(1, Math.floor(names.length / SHOTS));
  for (const name of names.filter((_, index) => index % step === 0).slice(0, SHOTS)) {
    await page.goto(url + name);
    await page.screenshot({ path: join(folder, name.replaceAll("/", "-").replace(".html", ".png")), fullPage: true });
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
  for (const name of names) await look(page, seen, server.url, name);
  const readable = names.filter((name) => name !== "print.html");
  await tabs(page, server.url, readable);
  await search(page, server.url);
  await shots(page, server.url, readable);
} finally {
  await browser.close();
  server.stop();
}
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length ? 1 : 0;
