export const returns = {}
