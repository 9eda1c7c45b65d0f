import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { environment } from '../environment.ts';
import { type Measure, type MeasuredPage, medianOf } from './bars.ts';
import { cookiesOf } from './cookies-of.ts';
import { readMeasure } from './read-measure.ts';

const RUNS = 3;

/** The median of three runs of Lighthouse's mobile profile, each in a browser that has seen nothing yet. */
export async function measurePage({ path, person }: MeasuredPage): Promise<{ measure: Measure; chromium: string }> {
  const cookie = person === null ? null : await cookiesOf(person);
  const url = `${environment.patientUrl}${path}`;
  const measures: Measure[] = [];
  let chromium = '';
  for (let run = 0; run < RUNS; run += 1) {
    const said = await reportOf(url, cookie);
    measures.push(readMeasure(said, url));
    chromium = said.environment.hostUserAgent;
  }
  return { measure: medianOf(measures), chromium: /Chrome\/([\d.]+)/.exec(chromium)?.[1] ?? chromium };
}

async function reportOf(url: string, cookie: string | null) {
  const browser = await launch({
    chromePath: environment.chromiumPath,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  try {
    const result = await lighthouse(url, {
      port: browser.port,
      logLevel: 'silent',
      onlyCategories: ['performance', 'accessibility'],
      ...(cookie === null ? {} : { extraHeaders: { Cookie: cookie } }),
    });
    if (!result) throw new Error(`Lighthouse said nothing of ${url}`);
    return result.lhr;
  } finally {
    browser.kill();
  }
}
