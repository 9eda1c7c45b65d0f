/** An order's number as staff and patients read it aloud: O-77120. */
export const orderNumber = (number: number): string => `O-${number}`;

/** A prescription's number in the same way: RX-20418. */
export const prescriptionNumber = (number: number): string => `RX-${number}`;
