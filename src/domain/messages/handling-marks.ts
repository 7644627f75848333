/** What a handler is for: it changes something, it only tells, or it reacts to what happened. */
export type Side = "command" | "query" | "event";

/**
 * Annotations and decorators of methods that handle messages, by full name. Sources: Axon Framework 4.11, jMolecules 1.10,
 * Spring Framework 6.2 and Modulith 1.3, `@nestjs/event-emitter` 3.
 */
export const handlingMarks: ReadonlyMap<string, Side> = new Map<string, Side>([
  ["org.axonframework.commandhandling.CommandHandler", "command"],
  ["org.axonframework.queryhandling.QueryHandler", "query"],
  ["org.axonframework.eventhandling.EventHandler", "event"],
  ["org.axonframework.modelling.saga.SagaEventHandler", "event"],
  ["org.jmolecules.architecture.cqrs.CommandHandler", "command"],
  ["org.jmolecules.architecture.cqrs.annotation.CommandHandler", "command"],
  ["org.jmolecules.event.annotation.DomainEventHandler", "event"],
  ["org.springframework.context.event.EventListener", "event"],
  ["org.springframework.transaction.event.TransactionalEventListener", "event"],
  ["org.springframework.modulith.events.ApplicationModuleListener", "event"],
  ["npm:@nestjs/event-emitter#OnEvent", "event"],
]);
