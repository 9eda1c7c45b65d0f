/** Where the chosen appearance (auto, light, dark) is kept in this browser. */
export const appearanceKey = 'openward.appearance';
