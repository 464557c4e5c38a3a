/** Which code pays which operation: stated, remembered or inferred. Judges no figure; reads no source. */
export { inferMapping } from "./infer-mapping";
export { isGuessed } from "./mapping";
export type {
  CodeToMap,
  Mapping,
  MappingInput,
  MappingSource,
  OperationCode,
  OperationToMap,
} from "./mapping";
