import { aggregateRefById } from "../../../rules/ddd/aggregate-ref-by-id.ts";
import { contractLeak } from "../../../rules/ddd/contract-leak.ts";
import { domainErrors } from "../../../rules/ddd/domain-errors.ts";
import { domainPurity } from "../../../rules/ddd/domain-purity.ts";
import { domainServiceNoInfra } from "../../../rules/ddd/domain-service-no-infra.ts";
import { domainServiceStateless } from "../../../rules/ddd/domain-service-stateless.ts";
import { domainTags } from "../../../rules/ddd/domain-tags.ts";
import { entityEncapsulation } from "../../../rules/ddd/entity-encapsulation.ts";
import { layerNaming } from "../../../rules/ddd/layer-naming.ts";
import { moneyFloat } from "../../../rules/ddd/money-float.ts";
import { repositoryContract } from "../../../rules/ddd/repository-contract.ts";
import { rulesInAdapter } from "../../../rules/ddd/rules-in-adapter.ts";
import { typedId } from "../../../rules/ddd/typed-id.ts";
import { valueObjectImmutable } from "../../../rules/ddd/value-object-immutable.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/ddd`. */
export const ddd: readonly Rule[] = [
  aggregateRefById,
  contractLeak,
  domainErrors,
  domainPurity,
  domainServiceNoInfra,
  domainServiceStateless,
  domainTags,
  entityEncapsulation,
  layerNaming,
  moneyFloat,
  repositoryContract,
  rulesInAdapter,
  typedId,
  valueObjectImmutable,
];
