// Kinds of links, and what of their addresses is kept.

import { describe, expect, it } from 'vitest';
import { classifyLink } from './classifyLink.ts';

const classify = (address: string, isDownload = false) =>
  classifyLink(new URL(address), ['qraia.example'], isDownload);

describe('classifyLink', () => {
  it.each([
    ['https://www.qraia.example/prijzen/?a=1#b', { kind: 'internal', link: '/prijzen' }],
    ['https://qraia.example/', { kind: 'internal', link: '/' }],
    ['https://app.qraia.example/in', { kind: 'outbound', link: 'app.qraia.example/in' }],
    ['https://WWW.Other.example/a/?token=x#y', { kind: 'outbound', link: 'other.example/a' }],
    ['http://user:secret@other.example:8080/', { kind: 'outbound', link: 'other.example/' }],
    ['https://qraia.example/brochure.PDF?v=2', { kind: 'download', link: '/brochure.PDF' }],
    ['https://files.example/a.tar.gz', { kind: 'download', link: 'files.example/a.tar.gz' }],
    ['https://qraia.example/pdf', { kind: 'internal', link: '/pdf' }],
    ['https://qraia.example/get?file=a.pdf', { kind: 'internal', link: '/get' }],
    ['mailto:jan@example.org?subject=hi', { kind: 'mail' }],
    ['tel:+31201234567', { kind: 'phone' }],
    ['javascript:alert(1)', undefined],
    ['blob:https://qraia.example/0', undefined],
    ['data:text/plain,x', undefined],
  ])('%s', (address, expected) => {
    expect(classify(address)).toEqual(expected);
  });

  it('takes the download attribute for a download', () => {
    expect(classify('https://qraia.example/export', true)).toEqual({
      kind: 'download',
      link: '/export',
    });
  });
});
