import * as z from 'zod';

// The page's policy allows no code made from text, which zod would else try. It must be told before the first schema is made.
z.config({ jitless: true });
