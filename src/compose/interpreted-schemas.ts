import * as z from "zod";

// Each schema serves once or twice a run: to compile a function for it takes longer than the function saves.
z.config({ jitless: true });
