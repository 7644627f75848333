import {
  type AnswerShapes,
  bodyAlone,
  bodyThenStatus,
  methodsOf,
  statusAlone,
  statusThenBody,
} from "./answer-shape.ts";

const gin = "github.com/gin-gonic/gin.Context";
const echo = "github.com/labstack/echo.Context";
const fiber = "github.com/gofiber/fiber.Ctx";
const fasthttp = "github.com/valyala/fasthttp.RequestCtx";
const hertz = "github.com/cloudwego/hertz/pkg/app.RequestContext";
const writer = "net/http.ResponseWriter";

/** JSON and its kin, as gin names them. */
const ginRenderings = [
  ...["JSON", "IndentedJSON", "PureJSON", "SecureJSON", "AsciiJSON", "JSONP", "XML", "YAML", "TOML", "ProtoBuf"],
  ...["AbortWithStatusJSON", "AbortWithStatusPureJSON"],
];

/** Go 1.25 `net/http`, gin 1.11, echo 4, fiber 2 and 3, fasthttp 1.68, hertz 0.10, chi `render` 1.0. */
export const goAnswers: AnswerShapes = {
  "net/http.Error": { bodyAt: 1, statusAt: 2, writerAt: 0 },
  "net/http.NotFound": { status: 404, writerAt: 0 },
  "net/http.Redirect": { statusAt: 3, writerAt: 0 },
  "fmt.Fprint": { bodyAt: 1, writerAt: 0, prints: true },
  "fmt.Fprintf": { bodyAt: 1, writerAt: 0, prints: true },
  "fmt.Fprintln": { bodyAt: 1, writerAt: 0, prints: true },
  "io.WriteString": { bodyAt: 1, writerAt: 0 },
  "encoding/json.NewEncoder": { writerAt: 0 },
  "encoding/json.Encode": bodyAlone,
  "github.com/go-chi/render.Status": { statusAt: 1 },
  "github.com/go-chi/render.JSON": { bodyAt: 2 },
  "github.com/go-chi/render.XML": { bodyAt: 2 },
  "github.com/go-chi/render.PlainText": { bodyAt: 2 },
  "github.com/labstack/echo.NewHTTPError": statusThenBody,
  "github.com/gofiber/fiber.NewError": statusThenBody,
  [`${writer}.WriteHeader`]: statusAlone,
  [`${writer}.Write`]: bodyAlone,
  ...methodsOf(gin, ginRenderings, statusThenBody),
  ...methodsOf(gin, ["String"], { ...statusThenBody, prints: true }),
  ...methodsOf(gin, ["Data", "HTML"], { statusAt: 0, bodyAt: 2 }),
  ...methodsOf(gin, ["Status", "AbortWithStatus", "AbortWithError", "Redirect"], statusAlone),
  ...methodsOf(echo, ["JSON", "JSONPretty", "JSONP", "XML", "XMLPretty", "String", "HTML"], statusThenBody),
  ...methodsOf(echo, ["Blob", "JSONBlob", "XMLBlob", "Render"], { statusAt: 0, bodyAt: 2 }),
  ...methodsOf(echo, ["NoContent", "Redirect"], statusAlone),
  ...methodsOf(fiber, ["JSON", "XML", "SendString", "Send"], bodyAlone),
  ...methodsOf(fiber, ["Status", "SendStatus"], statusAlone),
  ...methodsOf(fasthttp, ["SetStatusCode"], statusAlone),
  ...methodsOf(fasthttp, ["SetBodyString", "SetBody", "WriteString", "Write"], bodyAlone),
  ...methodsOf(fasthttp, ["Error"], bodyThenStatus),
  ...methodsOf(hertz, ["JSON", "PureJSON", "IndentedJSON", "XML", "String", "AbortWithStatusJSON"], statusThenBody),
  ...methodsOf(hertz, ["Status", "SetStatusCode", "AbortWithStatus"], statusAlone),
};
