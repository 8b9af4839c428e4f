import { FrameSlot } from '../dom/frame-slot.ts';
import type { Article, PageReading } from './page-ports.ts';

/** @param reading replaces readers of the document, on a page of the extension */
type MakeArticle = (reading?: Partial<PageReading>) => Article;

/** Creates the reader of what the page says: provided by its script to the content script. */
export const articleSlot = new FrameSlot<MakeArticle>('article');
