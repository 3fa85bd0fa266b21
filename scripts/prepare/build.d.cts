export declare const filesIn: (folder: string) => string[];
export declare const compile: (root: string, files: readonly string[], into: string) => void;
