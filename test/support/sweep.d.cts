export declare const runFolder: () => string;
export declare const sweep: () => void;
