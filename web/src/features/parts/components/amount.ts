/** "3 块"; numbers as short as they can be. */
export const amount = (quantity: number, unit: string) => `${quantity}${unit ? ` ${unit}` : ''}`
