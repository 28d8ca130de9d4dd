// The blog articles, newest first.
import { followUp } from './follow-up.mjs';
import { measuring } from './measuring.mjs';
import { staleContacts } from './stale-contacts.mjs';

/**
 * @typedef {object} Article
 * @property {string} slug
 * @property {string} title
 * @property {string} date day of publication, YYYY-MM-DD
 * @property {string} author
 * @property {string} summary
 * @property {(base: string) => string} body
 */

/** @type {Article[]} */
export const articles = [measuring, followUp, staleContacts];
