import type { Page } from 'puppeteer-core';

/**
 * Chooses a file with this text on the options page, as its dialog for files would.
 * @param times how often the file has the text: a large file is made in the page
 */
export async function chooseText(options: Page, name: string, text: string, times = 1): Promise<void> {
  const input = await options.waitForSelector('[data-field=file]');
  await input!.evaluate(
    (field, file) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([file.text.repeat(file.times)], file.name));
      (field as HTMLInputElement).files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name, text, times },
  );
}

/** While `work` runs, the page cannot read any file. */
export async function failReading(options: Page, work: () => Promise<void>): Promise<void> {
  await options.evaluate(() => {
    File.prototype.text = () => Promise.reject(new Error('the file is gone'));
  });
  await work();
  await options.evaluate(() => {
    delete (File.prototype as Partial<File>).text;
  });
}
