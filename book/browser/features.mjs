// What the book does: tabs by mouse and by keyboard, search, and what mdBook brings along.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { built } from "./server.mjs";

const selected = (page) => page.locator(".tabs").first().locator('[role=tab][aria-selected="true"]').textContent();

export async function tabs(page, url, names, expect) {
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

export async function search(page, url, expect) {
  for (const [words, found, place] of [
    ["paginator", "client/paginators.html", 3],
    ["delete_objects", "seeds.html", 3],
    ["difference between session client resource", "index.html", 1],
    ["N+1", "lessons/list-dates.html", 1],
  ]) {
    await page.goto(`${url}index.html?search=${encodeURIComponent(words)}`);
    const results = page.locator("#mdbook-searchresults a, #searchresults a");
    await results.first().waitFor({ timeout: 10_000 }).catch(() => {});
    const links = await results.evaluateAll((all) => all.map((one) => one.href.split(/[?#]/)[0]));
    const pages = [...new Set(links)].slice(0, place);
    expect(pages.includes(url + found), `search finds ${found} for ${words} among the first ${place}: ${pages}`);
  }
}

// On paper every tab is shown and every solution is open.
export async function paper(page, url, expect) {
  await page.goto(`${url}lessons/list-dates.html`);
  await page.pdf();
  await page.emulateMedia({ media: "print" });
  const hidden = await page.locator(".tab-panel, .tab-panel pre").evaluateAll((all) => all.filter((one) => one.getClientRects().length === 0).length);
  expect(hidden === 0, `${hidden} listings are missing on paper`);
  const titles = await page.locator(".tab-title").evaluateAll((all) => all.filter((one) => one.getClientRects().length === 0).length);
  expect(titles === 0, `${titles} listings have no title on paper`);
  const closed = await page.locator("main details:not([open])").count();
  expect(closed === 0, `${closed} solutions are folded on paper`);
  await page.emulateMedia({ media: "screen" });
}

export async function unknown(page, url, expect) {
  for (const name of ["no-such-page.html", "lessons/no-such-page.html"]) {
    const response = await page.goto(url + name);
    expect(response.status() === 404, `${name} is not found: ${response.status()}`);
    const heading = await page.locator("main h1").first().textContent().catch(() => "nothing");
    expect(/not found/i.test(heading), `${name} gets the book's own page: ${heading}`);
    const styled = await page.evaluate(() => getComputedStyle(document.querySelector("#mdbook-sidebar, .sidebar") ?? document.body).position);
    expect(styled !== "static", `${name} has the book's style`);
  }
}

// A link into the crates' documentation leads somewhere, whether that is built or not.
export async function documentation(page, url, expect) {
  for (const [item, says] of [["session/struct.Session.html", "Session"], ["client/index.html", "client"]]) {
    const response = await page.request.get(`${url}api/${item}`);
    expect(response.ok() && (await response.text()).includes(says), `the documentation has ${item}`);
  }
}

export async function turning(page, url, expect) {
  await page.goto(`${url}index.html`);
  await page.locator("a.next").first().click();
  await page.waitForURL("**/which-one-when.html").catch(() => {});
  expect(page.url() === `${url}which-one-when.html`, "the next page follows the first");
  await page.locator("a.previous").first().click();
  await page.waitForURL("**/index.html").catch(() => {});
  expect(page.url() === `${url}index.html`, "the previous page is the first");
  for (const [moved, to] of [["client/index.html", "client/operations.html"], ["lessons.html", "lessons/index.html"]]) {
    await page.goto(url + moved);
    await page.waitForURL(url + to, { timeout: 5_000 }).catch(() => {});
    expect(page.url() === url + to, `${moved} leads to ${to}`);
  }
}

export async function theme(page, url, expect) {
  const becomes = async (theme, what) => {
    const is = (name) => document.documentElement.classList.contains(name);
    const done = page.waitForFunction(is, theme, { timeout: 5_000 });
    expect(await done.then(() => true, () => false), what);
  };
  await page.goto(`${url}index.html`);
  await page.emulateMedia({ colorScheme: "dark" });
  await becomes("navy", "a dark system makes a dark page");
  await page.emulateMedia({ colorScheme: "light" });
  await becomes("light", "a light system makes a light page");
  await page.evaluate(() => localStorage.setItem("mdbook-theme", "coal"));
  await page.reload();
  await becomes("coal", "a chosen theme stays");
  await page.evaluate(() => localStorage.removeItem("mdbook-theme"));
}

export async function whole(page, url, names, expect) {
  await page.emulateMedia({ media: "print" });
  await page.goto(`${url}print.html`);
  const titles = await page.locator("main h1").count();
  expect(titles >= names.length, `the print page holds ${titles} of ${names.length} pages`);
  await page.emulateMedia({ media: "screen" });

  await page.goto(`${url}lessons/list-objects.html`);
  const edit = await page.locator('a[rel="edit"]').first().getAttribute("href");
  const source = await page.request.get(new URL(edit, url).href);
  expect((await source.text()).includes("{{#lesson list-objects}}"), "the edit link leads to the page as it is written");
}
