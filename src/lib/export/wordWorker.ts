/** The worker's side of Word files: only messages. */
import * as Comlink from 'comlink';
import type { Lang } from '../cases/print';
import { en } from '../i18n/en';
import { vi } from '../i18n/vi';
import type { ImageOf, ReportDocument } from './report';
import { writeWord } from './wordDocument';

const api = {
  /** @param onStep steps done of all; the page that wants no more ends the worker */
  write(
    report: ReportDocument,
    lang: Lang,
    images: ImageOf,
    onStep: (done: number, all: number) => void
  ): Promise<Blob> {
    return writeWord(report, images, lang === 'en' ? en : vi, { onStep });
  }
};

export type WordWorker = typeof api;

Comlink.expose(api);
