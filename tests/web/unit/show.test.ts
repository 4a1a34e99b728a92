import { describe, expect, it } from 'vitest';
import { showPeriod, showValue } from '../../../web/src/text/show';

describe('a value', () => {
  it.each([
    ['0', '0'], ['253', '253'], ['1649', '1,649'], ['145500', '145,500'], ['1234567.8901', '1,234,567.8901'],
    ['-5.4', '−5.4'], ['0.00012', '0.00012'], ['1e400', '1e400'],
  ])('%s is shown as %s', (exact, shown) => {
    expect(showValue(exact, '—')).toBe(shown);
  });

  it('that is a range has two ends', () => {
    expect(showValue(['20000', '30000'], '—')).toBe('20,000—30,000');
  });
});

describe('a period', () => {
  it.each([
    ['2019', '2019年'], ['2019-03', '2019年3月'], ['2019-03-05', '2019年3月5日'],
    ['2019-01/2019-10', '2019年1—10月'], ['2011/2015', '2011—2015年'], ['2020-03-01/2020-03-05', '2020年3月1—5日'],
    ['2019-09/2020-08', '2019年9月—2020年8月'], ['2018-12-31/2019', '2018年12月31日—2019年'],
    ['2016/..', '2016/..'], ['P1Y', 'P1Y'],
  ])('%s in Chinese is %s', (iso, shown) => {
    expect(showPeriod(iso, 'zh')).toBe(shown);
  });

  it('in English is as in ISO 8601', () => {
    expect(showPeriod('2019-01/2019-10', 'en')).toBe('2019-01 – 2019-10');
    expect(showPeriod(null, 'en')).toBe('');
  });
});
