// What holds of each page by itself: nothing logged as an error, no request that leaves the machine, nothing wider than the
// window, no table cut off, no name broken, no screen of text before the first listing, no serious accessibility violation in
// the light theme or the dark one.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [360, 1280];

export function watch(page, url) {
  const seen = { errors: [], outside: [] };
  page.on("console", (message) => { if (message.type() === "error") seen.errors.push(message.text()); });
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("request", (request) => { const to = request.url(); if (!to.startsWith(url) && !to.startsWith("data:")) seen.outside.push(to); });
  return seen;
}

export async function look(page, seen, url, name, expect) {
  seen.errors.length = seen.outside.length = 0;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(url + name, { waitUntil: "load" });
    const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - window.innerWidth);
    expect(wide <= 0, `${name}: ${wide} pixels wider than a window of ${width}`);
    const cut = await page.locator("main :is(.wire, .table-wrapper, table, figure)")
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent.trim().slice(0, 40)));
    expect(cut.length === 0, `${name}: cut off at ${width}: ${cut.join("; ")}`);
  }
  // The window is wide now. No short name is broken, and code or a picture comes within one screen of text.
  const broken = await page.locator("main p .name.short").evaluateAll((all) =>
    all.filter((one) => one.clientHeight > 1.9 * parseFloat(getComputedStyle(one).fontSize)).map((one) => one.textContent));
  expect(broken.length === 0, `${name}: broken in two: ${broken.join(", ")}`);
  if (name !== "print.html") {
    const above = await page.locator("main :is(pre, figure)").evaluateAll((all) =>
      Math.min(...all.filter((one) => one.getClientRects().length > 0).map((one) => one.getBoundingClientRect().top)));
    expect(above === Infinity || above <= 900, `${name}: ${above} pixels of text before the first listing`);
  }
  for (const scheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
    const serious = violations.filter(({ impact }) => ["serious", "critical"].includes(impact));
    const where = serious.map((one) => `${one.id} at ${one.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ")}`);
    expect(serious.length === 0, `${name}, ${scheme}: ${where.join("; ")}`);
  }
  await page.emulateMedia({ colorScheme: "light" });
  expect((await page.title()).includes("boto3"), `${name}: the title lacks boto3`);
  expect(seen.errors.length === 0, `${name}: console: ${seen.errors.join("; ")}`);
  expect(seen.outside.length === 0, `${name}: asks for ${seen.outside.join(", ")}`);
}
