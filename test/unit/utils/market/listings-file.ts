import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Listings, readListings } from '../../../../utils/market/listing.ts';

const file = join(import.meta.dirname, '../../../../utils/market/listings.json');
const parsed = readListings(readFileSync(file, 'utf8'));

/** The listings as the package has them. */
export const listings = async (): Promise<Listings> => parsed;
