import { serve } from "../infrastructure/workers/serve.ts";
import { languages } from "./languages.ts";

serve(languages);
