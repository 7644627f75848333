import { readAssignment, readUpdate } from "./assignments.ts";
import { readBlock, readJump, readLabeled, readMembers, readStatement, readUse } from "./blocks.ts";
import { readIf } from "./branches.ts";
import { readCall, readConstructorCall } from "./calls.ts";
import { readReturn, readThrow } from "./exits.ts";
import { readFields } from "./fields.ts";
import { readLambda, readMethodReference } from "./lambdas.ts";
import { readBoolean, readCharacter, readNull, readNumber } from "./literals.ts";
import { readFor, readForEach, readWhile } from "./loops.ts";
import { readAnnotation, readItems } from "./marks.ts";
import { readConstructor, readInitializer, readMethod } from "./methods.ts";
import { readClassLiteral, readName } from "./named-values.ts";
import { readEnumConstant, readNew, readNewArray } from "./new-objects.ts";
import { readBinary, readCast, readParenthesized, readTernary, readUnary } from "./operators.ts";
import { readInstanceOf, readRecordPattern, readTypePattern } from "./patterns.ts";
import { readGuard, readSwitch, readYield } from "./switches.ts";
import { readText } from "./texts.ts";
import { readResource, readTry } from "./tries.ts";
import { readType } from "./types.ts";
import { readVariables } from "./variables.ts";
import { other, type Reader } from "./walk.ts";

const readNothing: Reader = () => other;

/** How nodes are read, by their kinds; of all others the children are read. */
export const readers: Readonly<Record<string, Reader>> = {
  package_declaration: readNothing,
  import_declaration: readNothing,
  module_declaration: readNothing,

  class_declaration: readType,
  interface_declaration: readType,
  enum_declaration: readType,
  record_declaration: readType,
  annotation_type_declaration: readType,
  class_body: readMembers,
  interface_body: readMembers,
  enum_body: readMembers,
  enum_body_declarations: readMembers,
  annotation_type_body: readMembers,
  field_declaration: readFields,
  constant_declaration: readFields,
  enum_constant: readEnumConstant,
  method_declaration: readMethod,
  annotation_type_element_declaration: readMethod,
  constructor_declaration: readConstructor,
  compact_constructor_declaration: readConstructor,
  static_initializer: readInitializer,
  explicit_constructor_invocation: readConstructorCall,

  block: readBlock,
  constructor_body: readBlock,
  expression_statement: readStatement,
  local_variable_declaration: readVariables,
  labeled_statement: readLabeled,
  break_statement: readJump,
  continue_statement: readJump,
  assert_statement: readUse,
  synchronized_statement: readUse,
  return_statement: readReturn,
  throw_statement: readThrow,
  if_statement: readIf,
  for_statement: readFor,
  enhanced_for_statement: readForEach,
  while_statement: readWhile,
  do_statement: readWhile,
  switch_expression: readSwitch,
  yield_statement: readYield,
  guard: readGuard,
  try_statement: readTry,
  try_with_resources_statement: readTry,
  resource: readResource,

  method_invocation: readCall,
  object_creation_expression: readNew,
  array_creation_expression: readNewArray,
  lambda_expression: readLambda,
  method_reference: readMethodReference,
  assignment_expression: readAssignment,
  update_expression: readUpdate,
  binary_expression: readBinary,
  unary_expression: readUnary,
  ternary_expression: readTernary,
  cast_expression: readCast,
  parenthesized_expression: readParenthesized,
  instanceof_expression: readInstanceOf,
  type_pattern: readTypePattern,
  record_pattern: readRecordPattern,
  record_pattern_component: readTypePattern,

  identifier: readName,
  field_access: readName,
  this: readName,
  super: readName,
  class_literal: readClassLiteral,
  string_literal: readText,
  character_literal: readCharacter,
  decimal_integer_literal: readNumber,
  hex_integer_literal: readNumber,
  octal_integer_literal: readNumber,
  binary_integer_literal: readNumber,
  decimal_floating_point_literal: readNumber,
  hex_floating_point_literal: readNumber,
  true: readBoolean,
  false: readBoolean,
  null_literal: readNull,
  array_initializer: readItems,
  element_value_array_initializer: readItems,
  annotation: readAnnotation,
  marker_annotation: readAnnotation,
};
