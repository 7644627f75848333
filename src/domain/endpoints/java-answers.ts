import {
  type AnswerShapes,
  bodyAlone,
  bodyThenStatus,
  methodsOf,
  statusAlone,
  statusThenBody,
} from "./answer-shape.ts";

const entity = "org.springframework.http.ResponseEntity";

/** Answers of Jakarta REST 4.0 and Jakarta Servlet 6.1, and of both under their old name. */
function jakarta(root: string): AnswerShapes {
  const response = `${root}.ws.rs.core.Response`;
  const servlet = `${root}.servlet.http.HttpServletResponse`;
  return {
    ...methodsOf(response, ["status"], statusAlone),
    ...methodsOf(response, ["ok"], { status: 200, bodyAt: 0 }),
    ...methodsOf(response, ["serverError"], { status: 500 }),
    ...methodsOf(response, ["accepted"], { status: 202, bodyAt: 0 }),
    ...methodsOf(response, ["noContent"], { status: 204 }),
    ...methodsOf(response, ["entity"], bodyAlone),
    ...methodsOf(servlet, ["sendError"], statusThenBody),
    ...methodsOf(servlet, ["setStatus"], statusAlone),
    ...methodsOf(servlet, ["write", "print", "println"], bodyAlone),
  };
}

/** Spring Framework 6.2, and `jakarta`. */
export const javaAnswers: AnswerShapes = {
  ...methodsOf(entity, ["status"], statusAlone),
  ...methodsOf(entity, ["ok"], { status: 200, bodyAt: 0 }),
  ...methodsOf(entity, ["accepted"], { status: 202 }),
  ...methodsOf(entity, ["noContent"], { status: 204 }),
  ...methodsOf(entity, ["badRequest"], { status: 400 }),
  ...methodsOf(entity, ["notFound"], { status: 404 }),
  ...methodsOf(entity, ["unprocessableEntity"], { status: 422 }),
  ...methodsOf(entity, ["internalServerError"], { status: 500 }),
  ...methodsOf(entity, ["body"], bodyAlone),
  [entity]: bodyThenStatus,
  "org.springframework.http.ProblemDetail.forStatusAndDetail": statusThenBody,
  "org.springframework.http.ProblemDetail.forStatus": statusAlone,
  "org.springframework.web.server.ResponseStatusException": statusThenBody,
  ...jakarta("jakarta"),
  ...jakarta("javax"),
};
