/** Methods of a type by its full name, in Go without the major version of the module. */
type Methods = ReadonlyMap<string, readonly string[]>;

/** What hands a command to its handler. Sources: `@nestjs/cqrs` 11, Axon Framework 4.11. */
export const commandBuses: Methods = new Map([
  ["npm:@nestjs/cqrs#CommandBus", ["execute"]],
  ["org.axonframework.commandhandling.gateway.CommandGateway", ["sendAndWait", "send"]],
  ["org.axonframework.commandhandling.CommandBus", ["dispatch"]],
  ["org.axonframework.modelling.command.CommandBus", ["dispatch"]],
]);

/** What tells of an event within the process. Sources: `@nestjs/cqrs` 11, eventemitter2 6, Spring Framework 6.2, Axon 4.11. */
export const eventBuses: Methods = new Map([
  ["npm:@nestjs/cqrs#EventBus", ["publish", "publishAll"]],
  ["npm:@nestjs/cqrs#EventPublisher", ["publish"]],
  ["npm:@nestjs/event-emitter#EventEmitter2", ["emit", "emitAsync"]],
  ["npm:eventemitter2#EventEmitter2", ["emit", "emitAsync"]],
  ["org.springframework.context.ApplicationEventPublisher", ["publishEvent"]],
  ["org.axonframework.eventhandling.EventBus", ["publish"]],
  ["org.axonframework.eventhandling.gateway.EventGateway", ["publish"]],
]);

const kafkaGo = ["WriteMessages"];
const awsPublishers = ["Publish", "PublishBatch"];
const templates = ["send", "convertAndSend"];

/**
 * What sends a message out of the process and waits for no answer: what asks over a broker (`ClientProxy.send` of NestJS,
 * `request` of NATS) is a call like any other. Sources: kafkajs 2, amqplib 0.10, `@nestjs/microservices` 11, nats 2, AWS SDK 3,
 * `@google-cloud/pubsub` 5, kafka-go 0.4, sarama 1, franz-go 1, amqp091-go 1, nats.go 1, Watermill 1, Spring Kafka 3,
 * Spring AMQP 3, Spring JMS 6, RocketMQ 5, Spring Cloud Stream 4.
 */
export const brokers: Methods = new Map([
  ["npm:kafkajs#Producer", ["send", "sendBatch"]],
  ["npm:amqplib#Channel", ["publish", "sendToQueue"]],
  ["npm:amqplib#ConfirmChannel", ["publish", "sendToQueue"]],
  ["npm:@nestjs/microservices#ClientProxy", ["emit"]],
  ["npm:@nestjs/microservices#ClientKafka", ["emit"]],
  ["npm:@golevelup/nestjs-rabbitmq#AmqpConnection", ["publish"]],
  ["npm:nats#NatsConnection", ["publish"]],
  ["npm:nats#JetStreamClient", ["publish"]],
  ["npm:@aws-sdk/client-sns#SNSClient", ["send"]],
  ["npm:@aws-sdk/client-sqs#SQSClient", ["send"]],
  ["npm:@aws-sdk/client-eventbridge#EventBridgeClient", ["send"]],
  ["npm:@google-cloud/pubsub#Topic", ["publish", "publishMessage"]],
  ["npm:ioredis#Redis", ["publish", "xadd"]],

  ["github.com/segmentio/kafka-go.Writer", kafkaGo],
  ["github.com/segmentio/kafka-go.Conn", kafkaGo],
  ["github.com/IBM/sarama.SyncProducer", ["SendMessage", "SendMessages"]],
  ["github.com/Shopify/sarama.SyncProducer", ["SendMessage", "SendMessages"]],
  ["github.com/twmb/franz-go/pkg/kgo.Client", ["Produce", "ProduceSync", "TryProduce"]],
  ["github.com/confluentinc/confluent-kafka-go/kafka.Producer", ["Produce"]],
  ["github.com/rabbitmq/amqp091-go.Channel", ["Publish", "PublishWithContext"]],
  ["github.com/streadway/amqp.Channel", ["Publish"]],
  ["github.com/nats-io/nats.go.Conn", ["Publish", "PublishMsg"]],
  ["github.com/nats-io/nats.go.JetStreamContext", ["Publish", "PublishMsg"]],
  ["github.com/ThreeDotsLabs/watermill/message.Publisher", ["Publish"]],
  ["github.com/aws/aws-sdk-go-v2/service/sns.Client", awsPublishers],
  ["github.com/aws/aws-sdk-go-v2/service/sqs.Client", ["SendMessage", "SendMessageBatch"]],
  ["cloud.google.com/go/pubsub.Topic", ["Publish"]],
  ["cloud.google.com/go/pubsub.Publisher", ["Publish"]],
  ["github.com/redis/go-redis.Client", ["Publish", "XAdd"]],

  ["org.springframework.kafka.core.KafkaTemplate", ["send", "sendDefault"]],
  ["org.springframework.kafka.core.KafkaOperations", ["send", "sendDefault"]],
  ["org.apache.kafka.clients.producer.KafkaProducer", ["send"]],
  ["org.apache.kafka.clients.producer.Producer", ["send"]],
  ["org.springframework.amqp.rabbit.core.RabbitTemplate", templates],
  ["org.springframework.amqp.core.AmqpTemplate", templates],
  ["org.springframework.jms.core.JmsTemplate", templates],
  ["org.springframework.cloud.stream.function.StreamBridge", ["send"]],
  ["com.rabbitmq.client.Channel", ["basicPublish"]],
  ["software.amazon.awssdk.services.sns.SnsClient", ["publish", "publishBatch"]],
  ["software.amazon.awssdk.services.sqs.SqsClient", ["sendMessage", "sendMessageBatch"]],
  ["io.awspring.cloud.sqs.operations.SqsTemplate", ["send", "sendMany"]],
  ["com.google.cloud.spring.pubsub.core.PubSubTemplate", ["publish"]],
  ["org.apache.rocketmq.spring.core.RocketMQTemplate", ["send", "syncSend", "asyncSend", "convertAndSend"]],
  ["org.apache.rocketmq.client.producer.MQProducer", ["send", "sendOneway"]],
]);
