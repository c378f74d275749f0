/** Puts other words into a scenario on its way to the page, as a hostile author would. */
import type { Page } from '@playwright/test';

/** Every text of Two Bears goes through `change`. */
export async function poison(
  page: Page,
  change: (key: string, text: string) => string,
): Promise<void> {
  await page.route(/two-bears-[\w-]+\.js$/, async (route) => {
    const response = await route.fetch();
    const source = await response.text();
    const literal = /JSON\.parse\((`(?:\\.|[^`])*`|"(?:\\.|[^"])*"|'(?:\\.|[^'])*')\)/.exec(source);
    if (!literal?.[1]) throw new Error('the scenario chunk has another form than this test knows');
    const json = new Function(`return ${literal[1]}`)() as string;
    const bundle = JSON.parse(json) as { texts: Record<string, Record<string, string>> };
    for (const text of Object.values(bundle.texts)) {
      for (const [key, words] of Object.entries(text)) text[key] = change(key, words);
    }
    await route.fulfill({
      response,
      body: source.replace(literal[1], () => JSON.stringify(JSON.stringify(bundle))),
    });
  });
}
