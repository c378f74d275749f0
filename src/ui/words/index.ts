/** All that views and the app may import of the words. */
export { createWords, type Words, type WordValues } from './words.ts';
